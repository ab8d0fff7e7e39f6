import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics.ts';

/** What the API itself knows of a request, told by its handler for log and metrics. */
export interface RequestNotes {
  /** The pattern in the contract, `/manage/{token}`; never the address, which holds the token. */
  route: string | null;
  /** The problem code it was refused with. */
  refusal: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes;
  }
}

/** Machines look at these all the time. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
const BOOKS = new Set(['/api/v1/bookings', '/api/v1/coach/{coachId}/bookings']);

const routeOf = (request: FastifyRequest): string => request.notes.route ?? request.routeOptions.url ?? 'none';

/** One line a request, and its place in the figures: method, route, status, time and id, and nothing that anybody entered. */
export function requestLog(app: FastifyInstance, metrics: Metrics): void {
  app.decorateRequest('notes');
  app.addHook('onRequest', async (request) => {
    request.notes = { route: null, refusal: null };
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, id, notes } = request;
    const route = routeOf(request);
    const status = reply.statusCode;
    metrics.request({ method, route, status, seconds: reply.elapsedTime / 1000 });
    if (notes.refusal !== null) metrics.refusal(notes.refusal);
    if (status === 201 && BOOKS.has(route)) metrics.booked();
    if (QUIET.has(route) && status < 500) return;
    request.log.info(
      {
        method,
        route,
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(notes.refusal !== null && { refusal: notes.refusal }),
        requestId: id,
      },
      'request',
    );
  });
}
