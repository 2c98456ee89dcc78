import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem, Unavailable } from './problem.js';

export interface ProtectionOptions {
  /**
   * Origins whose pages may ask, such as `https://benefits.example`; `*` for all. Pages of the
   * service's own origin always may.
   */
  allowOrigins: readonly string[];
  /** Requests a minute that one address may make. */
  ratePerMinute: number;
}

/** Above these the process answers 503 rather than all answers coming late. */
const PRESSURE = { maxEventLoopDelay: 1000, maxEventLoopUtilization: 0.98 };

/** Of a limit's headers only Retry-After is of use to a widget. */
const NO_RATE_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/**
 * Headers of helmet's that only speak of pages, or that the proxy with the certificate sets: 350
 * bytes of each answer.
 */
const HEADERS_FOR_PAGES = {
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** Answers smaller than this, in bytes, are not worth compressing. */
const COMPRESS_FROM = 1024;

/** What stands between the network and the routes. */
export async function protect(
  app: FastifyInstance,
  { allowOrigins, ratePerMinute }: ProtectionOptions,
): Promise<void> {
  await app.register(helmet, {
    ...HEADERS_FOR_PAGES,
    // Nothing here is a page; were it ever shown as one, it may load and run nothing.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // Which pages may read an answer is for the allow-list to say.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await app.register(cors, {
    origin: allowOrigins.includes('*') ? '*' : [...allowOrigins],
    methods: ['GET', 'HEAD'],
    exposedHeaders: ['retry-after'],
    maxAge: 86_400,
  });
  app.addHook('onRequest', refuseForeignOrigins(allowOrigins));
  await app.register(rateLimit, {
    max: ratePerMinute,
    timeWindow: '1 minute',
    addHeaders: NO_RATE_HEADERS,
    addHeadersOnExceeding: NO_RATE_HEADERS,
    errorResponseBuilder: () =>
      new HttpProblem(429, 'Too many questions from one address: wait, then ask again.'),
  });
  await app.register(underPressure, {
    ...PRESSURE,
    pressureHandler: () => {
      throw new Unavailable('The search has more to do than it can: try again in a moment.');
    },
  });
  await app.register(etag, { weak: true });
  await app.register(compress, { threshold: COMPRESS_FROM, encodings: ['br', 'gzip'] });
}

/**
 * A browser would keep the answer from a page of another origin anyway; this says why, and does no
 * work for it.
 */
const refuseForeignOrigins =
  (allowed: readonly string[]) =>
  (request: FastifyRequest, _: unknown, done: (error?: Error) => void): void => {
    const { origin, host } = request.headers;
    const isAllowed =
      origin === undefined ||
      allowed.includes('*') ||
      allowed.includes(origin) ||
      origin === `${request.protocol}://${host}`;
    done(
      isAllowed
        ? undefined
        : new HttpProblem(
            403,
            'Pages of this origin may not ask: add it to the allow-list of the service ' +
              '(--allow-origin).',
          ),
    );
  };
