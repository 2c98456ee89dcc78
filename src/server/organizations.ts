import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { questionSchema } from './contract.js';
import type { Engine } from './engines/engine.js';
import { HttpProblem } from './problem.js';

/**
 * Seconds for which a browser may keep an answer. Only the browser: a shared cache has no business
 * with what was typed.
 */
const SEARCH_MAX_AGE_S = 60;
const ORGANIZATION_MAX_AGE_S = 300;

/** `GET /v1/organizations?q=…&limit=…` and `GET /v1/organizations/{id}`. */
export function organizationRoutes(app: FastifyInstance, engine: Engine): void {
  app.get('/v1/organizations', async (request, reply) => {
    const question = v.safeParse(questionSchema, { ...(request.query as object) });
    if (!question.success) throw new HttpProblem(400, question.issues[0].message);
    const { q, limit } = question.output;
    const answer = await engine.search(q, limit, leaving(request, reply));
    return reply.header('cache-control', `private, max-age=${SEARCH_MAX_AGE_S}`).send(answer);
  });
  app.get<{ Params: { id: string } }>('/v1/organizations/:id', async (request, reply) => {
    const organization = await engine.get(request.params.id, leaving(request, reply));
    if (!organization) throw new HttpProblem(404, 'No organization of the directory has this id.');
    return reply
      .header('cache-control', `private, max-age=${ORGANIZATION_MAX_AGE_S}`)
      .send(organization);
  });
}

/** Aborts when the client leaves before it has its answer. */
function leaving({ raw }: FastifyRequest, reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.socket.once('close', abort);
  reply.raw.once('close', () => {
    raw.socket.off('close', abort);
    if (!reply.raw.writableFinished) abort();
  });
  function abort() {
    controller.abort();
  }
  return controller.signal;
}
