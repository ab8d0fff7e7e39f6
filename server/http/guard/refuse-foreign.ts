import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '../problem.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITE = new Set(['same-origin', 'none']);

interface Request {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

function isForeign({ method, headers }: Request, publicOrigin: string | null): boolean {
  // A key is added by a program, never by a browser on its own.
  if (READS.has(method) || headers.authorization !== undefined) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return !OWN_SITE.has(site);
  const { origin } = headers;
  if (origin === undefined) return headers.cookie !== undefined;
  return origin !== publicOrigin && (!URL.canParse(origin) || new URL(origin).host !== headers.host);
}

/**
 * No page of another site may have a browser change something here, be it signed in or not (a foreign page could otherwise sign a visitor in as
 * somebody else). Browsers say where a request comes from; one that carries a cookie and doesn't say is refused too.
 */
export function refuseForeign(publicUrl: string): (request: Request) => Promise<void> {
  const publicOrigin = publicUrl === '' ? null : new URL(publicUrl).origin;
  return async (request) => {
    if (isForeign(request, publicOrigin)) throw problem({ code: 'csrf_refused' });
  };
}
