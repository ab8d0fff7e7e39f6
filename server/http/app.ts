import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Actor } from '../../core/identity/actor.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Database } from '../db/database.ts';
import type { calendarFile } from '../notifications/calendar-file.ts';
import { apiDocsPage } from './api-docs-page.ts';
import { apiHandler } from './api-handler.ts';
import type { HttpContext } from './http-context.ts';
import { openApiDocument } from './openapi.ts';
import { problem } from './problem.ts';

export interface AppOptions {
  readonly database: Database;
  readonly action: ActionContext;
  readonly publicUrl: string;
  readonly version: string;
  readonly trustProxy: boolean;
  readonly log: FastifyBaseLogger;
  readonly calendarFile: typeof calendarFile;
  readonly resolveActor: (headers: Headers) => Promise<Actor>;
}

/** More than any form of ours needs. */
const BODY_LIMIT = 256 * 1024;
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

function sendProblem(reply: FastifyReply, code: 'not_found' | 'too_large' | 'invalid_input' | 'internal' | 'rate_limited') {
  const { data, status } = problem({ code }, { instance: reply.request.id });
  return reply.code(status).type(PROBLEM_TYPE).send(JSON.stringify(data));
}

async function answerApi(options: AppOptions, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const headers = toHeaders(request);
  const context: HttpContext = {
    actor: await options.resolveActor(headers),
    action: options.action,
    database: options.database,
    publicUrl: options.publicUrl,
    calendarFile: options.calendarFile,
    headers,
    ip: request.ip,
    requestId: request.id,
    log: request.log,
    reply: { header: (name, value) => void reply.header(name, value) },
  };
  const { matched } = await apiHandler.handle(request, reply, { prefix: '/api/v1', context });
  return matched ? reply : sendProblem(reply, 'not_found');
}

function parseJson(text: string): unknown {
  return text === '' ? {} : JSON.parse(text);
}

/** The API reads JSON and nothing else, which also keeps foreign forms out. */
async function apiRoutes(scope: FastifyInstance, options: AppOptions): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseJson(String(body)));
    } catch {
      done(Object.assign(new Error('The body is no JSON.'), { statusCode: 400 }));
    }
  });
  scope.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode >= 400) reply.type(PROBLEM_TYPE);
  });
  scope.all('/api/v1/*', (request, reply) => answerApi(options, request, reply));
}

function answerFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    if (status === 413) return sendProblem(reply, 'too_large');
    if (status === 429) return sendProblem(reply, 'rate_limited');
    return sendProblem(reply, status < 500 ? 'invalid_input' : 'internal');
  });
}

/** The HTTP side, without a port yet: the API under `/api/v1` and its document. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ loggerInstance: options.log, trustProxy: options.trustProxy, bodyLimit: BODY_LIMIT, genReqId: () => randomUUID(), disableRequestLogging: true });
  answerFaults(app);
  await app.register(compress);
  const document = await openApiDocument(options.publicUrl, options.version);
  app.get('/api/openapi.json', () => document);
  app.get('/api/docs', (_request, reply) => reply.type('text/html').send(apiDocsPage(document)));
  await app.register((scope) => apiRoutes(scope, options));
  return app;
}
