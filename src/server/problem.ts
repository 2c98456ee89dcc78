import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ProblemDetails } from './contract.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Seconds after which a client that was sent away may come again. */
const RETRY_AFTER_S = 2;

/** An error that says to the client what is wrong and what to do. */
export class HttpProblem extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** The engine cannot answer now; asking again may help. */
export class Unavailable extends HttpProblem {
  constructor(message = 'The search is not available right now: try again in a moment.') {
    super(503, message);
  }
}

/** RFC 9457. */
export const problemDetails = (status: number, detail: string): ProblemDetails => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  detail,
});

/** Answers with problem details, which no cache keeps. */
export function sendProblem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(problemDetails(status, detail));
}
