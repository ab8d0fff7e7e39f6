import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../metrics.ts';
import { requestNotes } from './request-notes.ts';

/** Machines look at these all the time. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
const BOOKS = new Set(['/api/v1/bookings', '/api/v1/coach/{coachId}/bookings']);

/** One line a request, and its place in the figures: method, route, status, time and id, and nothing that anybody entered. */
export function requestLog(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const { route: apiRoute, refusal } = requestNotes(request);
    const { method } = request;
    const route = apiRoute ?? request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.request({ method, route, status, seconds: reply.elapsedTime / 1000 });
    if (refusal !== null) metrics.refusal(refusal);
    if (status === 201 && BOOKS.has(route)) metrics.booked();
    if (QUIET.has(route) && status < 500) return;
    request.log.info(
      { method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10, ...(refusal !== null && { refusal }) },
      'request',
    );
  });
}
