import type { FastifyBaseLogger, FastifyInstance } from 'fastify';

/**
 * What is logged of a request: its route, never its address, for that holds what was typed. Errors
 * are logged by name, since the message of one may quote the address, too.
 *
 * @param logQueries Whether to log what was typed, for the owner of a service who has said so.
 */
export function logRequests(app: FastifyInstance, logQueries: boolean): void {
  app.addHook('onResponse', (request, reply, done) => {
    const facts = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Number(reply.elapsedTime.toFixed(1)),
      ...(logQueries && { query: request.query, params: request.params }),
    };
    request.log.info(facts, 'answered');
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    request.log.info({ route: request.routeOptions.url ?? 'none' }, 'the client left');
    done();
  });
}

/** Logs an error that nobody expected. */
export function logFault(log: FastifyBaseLogger, error: Error): void {
  // A stack begins with the message; what follows are places in the code.
  const at = error.stack?.slice(error.stack.indexOf('\n    at ') + 1).split('\n', 4);
  log.error({ error: error.name, at: at?.map((line) => line.trim()) }, 'a request failed');
}
