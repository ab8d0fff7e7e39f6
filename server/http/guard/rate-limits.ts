import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../problem.ts';

const API = '/api/v1';
const MINUTE = 60_000;

/** What one address (of IPv6: one /64) may do in a minute, in one process. */
const LIMITS: readonly { readonly what: RegExp; readonly most: number }[] = [
  // Every one of these costs a password's work or guesses at something.
  { what: /^POST \/(session|setup|invitations|account\/totp)(\/|$)/, most: 30 },
  // Tokens have 256 bits; this only keeps the guessing cheap for us.
  { what: /^POST \/portal\/[^/]+\/renew$/, most: 30 },
  { what: /^\w+ \/(manage|portal|waitlist)\//, most: 240 },
  { what: /^POST \/bookings(\/(several|series))?$/, most: 30 },
  // Each may send a mail to an address somebody typed.
  { what: /^POST \/coaches\/[^/]+\/waitlist$/, most: 30 },
  // Two hundred dates and what is near each of them.
  { what: /^POST \/coaches\/[^/]+\/services\/[^/]+\/series\/check$/, most: 30 },
];

/** The path as the router understands it: dots resolved, slashes at the end of no meaning. Another spelling must not be another count. */
const routedPath = (url: string): string => (URL.parse(url, 'http://here.invalid')?.pathname ?? url).slice(API.length).replace(/\/+$/, '');

/** Slows down who tries too much. Attempts on one account are counted in the database as well, over all addresses and processes. */
export async function rateLimits(app: FastifyInstance): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<void>> {
  await app.register(rateLimit, { global: false });
  const limits = LIMITS.map(({ what, most }) => ({ what, count: app.createRateLimit({ max: most, timeWindow: MINUTE }) }));
  return async (request, reply) => {
    const path = routedPath(request.url);
    const count = limits.find(({ what }) => what.test(`${request.method} ${path}`))?.count;
    const counted = await count?.(request);
    if (!counted || counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', String(counted.ttlInSeconds));
    throw problem({ code: 'rate_limited' });
  };
}
