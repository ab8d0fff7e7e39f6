import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import { ORPCError } from '@orpc/server';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ActionContext } from '../actions/action-context.ts';
import type { Database } from '../db/database.ts';
import type { FailedJobs } from '../jobs/failed-jobs.ts';
import type { calendarFile, calendarFileOf } from '../notifications/calendar-file.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { apiDocsPage } from './api-docs-page.ts';
import { apiHandler } from './api-handler.ts';
import { LARGE_BODIES, LARGE_BODY_LIMIT, requirePractice } from './guard/large-bodies.ts';
import { rateLimits } from './guard/rate-limits.ts';
import { refuseForeign } from './guard/refuse-foreign.ts';
import { securityHeaders } from './guard/security-headers.ts';
import type { HttpContext, Installation } from './http-context.ts';
import { openApiDocument } from './openapi.ts';
import { type Operations, operations } from './operations/operations.ts';
import { problem } from './problem.ts';
import { requestLog } from './operations/request-log.ts';
import { requestNotes } from './operations/request-notes.ts';
import { makeResolveActor } from './sign-in/resolve-actor.ts';
import { toProblem } from './to-problem.ts';

export interface AppOptions {
  readonly database: Database;
  readonly action: ActionContext;
  readonly publicUrl: string;
  readonly installation: Installation;
  readonly trustProxy: number | false;
  readonly log: FastifyBaseLogger;
  readonly calendarFile: typeof calendarFile;
  readonly calendarFileOf: typeof calendarFileOf;
  readonly failedJobs: FailedJobs;
  readonly devInbox: boolean;
  readonly operations: Operations;
  readonly signIn: SignIn;
  /** Off only where a test is a crowd. */
  readonly rateLimits: boolean;
}

/** More than any form of ours needs. */
const BODY_LIMIT = 256 * 1024;
/** For a request to arrive whole. */
const LONGEST_REQUEST = 30_000;
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/**
 * Every proxy adds to `X-Forwarded-For` who came to it, so only what the trusted ones added is known: the rest may be anybody's claim, made to
 * get around the limits.
 */
const trustedHops = (proxies: number | false) => proxies !== false && ((_address: string, hop: number) => hop < proxies);

function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

function sendProblem(reply: FastifyReply, code: 'not_found' | 'too_large' | 'invalid_input' | 'internal') {
  return sendError(reply, problem({ code }));
}

function sendError(reply: FastifyReply, error: unknown) {
  const { data, status } = toProblem(error, reply.request.id);
  requestNotes(reply.request).refusal = data.code;
  return reply.code(status).type(PROBLEM_TYPE).send(JSON.stringify(data));
}

async function answerApi(
  options: AppOptions,
  resolveActor: ReturnType<typeof makeResolveActor>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const headers = toHeaders(request);
  const context: HttpContext = {
    actor: await resolveActor(headers),
    signIn: options.signIn,
    action: options.action,
    database: options.database,
    publicUrl: options.publicUrl,
    calendarFile: options.calendarFile,
    calendarFileOf: options.calendarFileOf,
    failedJobs: options.failedJobs,
    installation: options.installation,
    devInbox: options.devInbox,
    headers,
    ip: request.ip,
    requestId: request.id,
    notes: requestNotes(request),
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
  scope.addHook('onRequest', refuseForeign(options.publicUrl));
  if (options.rateLimits) scope.addHook('onRequest', await rateLimits(scope));
  const resolveActor = makeResolveActor(options);
  const answer = (request: FastifyRequest, reply: FastifyReply) => answerApi(options, resolveActor, request, reply);
  scope.all('/api/v1/*', answer);
  const onRequest = requirePractice((request) => resolveActor(toHeaders(request)));
  for (const path of LARGE_BODIES) scope.post(`/api/v1${path}`, { bodyLimit: LARGE_BODY_LIMIT, onRequest }, answer);
}

function answerFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof ORPCError) return sendError(reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    if (status === 413) return sendProblem(reply, 'too_large');
    return sendProblem(reply, status < 500 ? 'invalid_input' : 'internal');
  });
}

/** The HTTP side, without a port yet: the API under `/api/v1` and its document. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    trustProxy: trustedHops(options.trustProxy),
    // A body that never comes would hold its connection, and the end of this process, for ever.
    requestTimeout: LONGEST_REQUEST,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
  });
  requestLog(app, options.operations.metrics);
  answerFaults(app);
  operations(app, options.operations);
  await securityHeaders(app, options.publicUrl);
  await app.register(compress);
  const document = await openApiDocument(options.publicUrl, options.installation.version);
  app.get('/api/openapi.json', () => document);
  app.get('/api/docs', (_request, reply) => reply.type('text/html').send(apiDocsPage(document)));
  await app.register((scope) => apiRoutes(scope, options));
  return app;
}
