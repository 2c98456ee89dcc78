import type { FastifyInstance } from 'fastify';
import type { Engine } from './engines/engine.js';

/**
 * `GET /healthz`: the process lives. `GET /readyz`: it can answer, with what, and what is wrong.
 */
export function healthRoutes(app: FastifyInstance, engine: Engine, isDraining: () => boolean) {
  const config = { rateLimit: false };
  app.get('/healthz', { config }, (_, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  );
  app.get('/readyz', { config }, (_, reply) => {
    const status = engine.status();
    const ready = status.ready && !isDraining();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ...status, ready });
  });
}
