import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Addresses of the coach's app; every other page is public. */
const APP = /^\/(app|sign-in|setup|dev|invitation|second-step)(\/|$)/;

const html = (reply: FastifyReply, page: string) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);

/**
 * Serves the built pages out of `folder`. Files under `/assets` carry a hash in their names and may be kept for ever; a page's address always
 * answers the same HTML, and the script finds out what to show.
 */
export async function webPages(app: FastifyInstance, folder: string): Promise<void> {
  const [publicPage, appPage] = await Promise.all(['public.html', 'app.html'].map((name) => readFile(path.join(folder, name), 'utf8')));
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  app.get('/*', (request, reply) => {
    const address = request.url.split('?', 1)[0] ?? '/';
    if (address.startsWith('/api/') || address.startsWith('/assets/')) return reply.callNotFound();
    return html(reply, (APP.test(address) ? appPage : publicPage) ?? '');
  });
}
