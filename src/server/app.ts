import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
} from 'fastify';
import type { Socket } from 'node:net';
import type { Engine } from './engines/engine.js';
import { healthRoutes } from './health.js';
import { logFault, logRequests } from './log.js';
import { metricsRoute } from './metrics.js';
import { openApi } from './openapi.js';
import { organizationRoutes } from './organizations.js';
import { HttpProblem, problemDetails, PROBLEM_TYPE, sendProblem } from './problem.js';
import { protect, type ProtectionOptions } from './protection.js';

export interface AppOptions extends ProtectionOptions {
  /** Whether what was typed may stand in the log. */
  logQueries: boolean;
  /** Addresses of reverse proxies whose word is taken for where a request comes from. */
  trustProxies: readonly string[];
  log: FastifyBaseLogger;
  /**
   * Whether the service was asked to end: it then answers, and asks clients to connect elsewhere.
   */
  isDraining: () => boolean;
}

/**
 * A request must be there whole after this time, in ms; a slow client does not hold a connection
 * for longer.
 */
const REQUEST_TIMEOUT_MS = 10_000;
/** How often connections are looked at for that, in ms. */
const CHECK_CONNECTIONS_MS = 2000;
/** Idle connections are kept this long, in ms: longer than visitors think between two letters. */
const KEEP_ALIVE_MS = 30_000;
/** An id has up to 200 letters, and each up to nine as it stands in an address. */
const MAX_ID_LENGTH = 1800;

/** The service: the contract, its operation, and what protects it. Not yet listening. */
export async function createApp(
  engine: Engine,
  { logQueries, trustProxies, log, isDraining, ...protection }: AppOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }), // It would log addresses.
    trustProxy: [...trustProxies],
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { connectionsCheckingInterval: CHECK_CONNECTIONS_MS },
    bodyLimit: 1024, // Nothing here takes a body.
    routerOptions: { maxParamLength: MAX_ID_LENGTH },
    forceCloseConnections: 'idle',
    return503OnClosing: false, // What still comes in while it drains is answered.
    clientErrorHandler: refuseMalformed,
    frameworkErrors: (_, __, reply) =>
      void sendProblem(reply, 400, 'The address of the request is malformed.'),
  });
  app.addHook('onRequest', (_, reply, done) => {
    if (isDraining()) void reply.header('connection', 'close');
    done();
  });
  logRequests(app, logQueries);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof HttpProblem) return sendProblem(reply, error.statusCode, error.message);
    if (error.statusCode && error.statusCode < 500)
      return sendProblem(reply, error.statusCode, 'The service does not understand this request.');
    if (request.raw.socket.destroyed) return reply.code(499).send();
    logFault(request.log, error);
    return sendProblem(reply, 500, 'The service failed: its log says where.');
  });
  await protect(app, protection);
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? sendProblem(reply, 404, 'There is nothing here: ask /v1/organizations.')
      : sendProblem(reply.header('allow', 'GET, HEAD'), 405, 'The service only answers GET.'),
  );
  organizationRoutes(app, engine);
  healthRoutes(app, engine, isDraining);
  metricsRoute(app, engine);
  app.get('/openapi.json', (_, reply) =>
    reply.header('cache-control', 'public, max-age=3600').send(openApi()),
  );
  return app;
}

/** Answers what is not even HTTP, or too much of it. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [status, detail] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'The address or the headers of the request are too long.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'The request took too long to arrive.']
        : [400, 'This is not a valid HTTP request.'];
  const body = JSON.stringify(problemDetails(status as number, detail as string));
  const head = [
    `HTTP/1.1 ${status} Error`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
