import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Addresses that carry a secret must not be told to other sites, nor kept by a cache. */
const SECRET_PAGES = /^\/(m\/|c\/|waitlist\/|invitation\/|sign-in\/link)/;
const SELF = "'self'";

/** Nothing runs that isn't ours: no inline script, no foreign one, no plugin, no foreign frame. Styles may be inline, for the components set them. */
const policy = (secure: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: [SELF],
    scriptSrc: [SELF],
    scriptSrcAttr: ["'none'"],
    styleSrc: [SELF, "'unsafe-inline'"],
    imgSrc: [SELF, 'data:'],
    fontSrc: [SELF, 'data:'],
    connectSrc: [SELF],
    frameSrc: [SELF],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: [SELF],
    frameAncestors: ["'none'"],
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  },
});

/** Headers that tell browsers what these pages never do. */
export async function securityHeaders(app: FastifyInstance, publicUrl: string): Promise<void> {
  const secure = publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: policy(secure),
    strictTransportSecurity: secure && { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    if (SECRET_PAGES.test(request.url)) reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
    if (request.url.startsWith('/api/v1/')) reply.header('cache-control', 'no-store');
  });
}
