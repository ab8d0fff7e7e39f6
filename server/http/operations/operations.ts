import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../metrics.ts';

export interface Operations {
  /** Resolves once the database answers and is as new as this program; rejects with why not. */
  readonly checkDatabase: () => Promise<void>;
  /** True from the moment this process was told to stop: balancers send nobody here any more. */
  readonly isStopping: () => boolean;
  readonly metrics: Metrics;
  /** Whoever reads `/metrics` sends it as a bearer; undefined opens them to all who can reach the port. */
  readonly metricsToken?: string | undefined;
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A database that doesn't answer at all must not hold the balancer up. */
const LONGEST_WAIT = 2000;
const tooLong = () =>
  setTimeout(LONGEST_WAIT, undefined, { ref: false }).then(() => Promise.reject(new Error('The database did not answer in time.')));

/** For machines that watch over this process: is it alive, may it be sent people, what does it measure. */
export function operations(app: FastifyInstance, { checkDatabase, isStopping, metrics, metricsToken }: Operations): void {
  // Whoever keeps its connection open would keep this process alive.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close');
  });

  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));

  app.get('/readyz', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await Promise.race([checkDatabase(), tooLong()]);
      return await reply.send({ status: 'ready' });
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'database' });
    }
  });

  app.get('/metrics', async (request, reply) => {
    if (metricsToken !== undefined && !timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${metricsToken}`)))
      return reply.callNotFound();
    const { type, text } = await metrics.render();
    return reply.header('cache-control', 'no-store').type(type).send(text);
  });
}
