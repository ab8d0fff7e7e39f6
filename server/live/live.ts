import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { Actor } from '../../core/identity/actor.ts';
import { coalesce } from './coalesce.ts';
import { readChange } from './read-change.ts';
import { readRights } from './read-rights.ts';

export interface LiveOptions {
  /** Who a page belongs to, by its cookies. */
  readonly resolveActor: (headers: Headers) => Promise<Actor>;
  /** A coach by id or by the name in the address; undefined where there is none. */
  readonly findCoachId: (idOrSlug: string) => Promise<string | undefined>;
  readonly mayRunPractice: (actor: Actor, coachId: string) => boolean;
  /** Where pages come from; others are not let in. Undefined: whoever comes from the host that was asked. */
  readonly origin: string | undefined;
  readonly onSockets: (by: 1 | -1) => void;
}

export interface Live {
  /** What the database said. */
  readonly onMessage: (payload: string) => void;
  /** Something may have been missed: all pages load again. */
  readonly tellAll: () => void;
  readonly close: () => Promise<void>;
}

const LONGEST_NAME = 60;
const ROOM = /^(?<what>slots|bookings|clients|cycles|requests|packages|forms|waitlist) (?<coachId>.+)$/;

/** Programs send no origin; browsers always do, and only our own pages may listen with somebody's cookies. */
function isOurOrigin(request: IncomingMessage, origin: string | undefined): boolean {
  const sent = request.headers.origin;
  if (sent === undefined || sent === origin) return true;
  return URL.canParse(sent) && new URL(sent).host === request.headers.host;
}

function toHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent'] as const) if (request.headers[name] !== undefined) headers.set(name, request.headers[name]);
  return headers;
}

const asked = (socket: Socket): string | null => {
  const { coach } = socket.handshake.query;
  return typeof coach === 'string' && coach.length <= LONGEST_NAME ? coach : null;
};

/** Who a socket belonged to when it was last looked at, and how often that was. */
interface Looked {
  userId?: string;
  looks?: number;
}

/** A visitor hears when a coach's open times change; whoever runs the practice also when a booking or a client does, and needs not say whose. */
async function rooms(socket: Socket, { resolveActor, findCoachId, mayRunPractice }: LiveOptions): Promise<readonly string[]> {
  const name = asked(socket);
  const actor = await resolveActor(toHeaders(socket.request));
  const looked = socket.data as Looked;
  if (actor.kind === 'user') looked.userId = actor.userId;
  else delete looked.userId;
  const own = actor.kind === 'user' ? actor.coachId : null;
  const coachId = name === null ? own : await findCoachId(name);
  if (!coachId) return [];
  return mayRunPractice(actor, coachId)
    ? [
        `slots ${coachId}`,
        `bookings ${coachId}`,
        `clients ${coachId}`,
        `cycles ${coachId}`,
        `requests ${coachId}`,
        `packages ${coachId}`,
        `forms ${coachId}`,
        `waitlist ${coachId}`,
      ]
    : [`slots ${coachId}`];
}

async function letIn(socket: Socket, options: LiveOptions, next: (refusal?: Error) => void): Promise<void> {
  try {
    const joined = await rooms(socket, options);
    await socket.join([...joined]);
    next(joined.length === 0 ? new Error('not_found') : undefined);
  } catch {
    next(new Error('unavailable'));
  }
}

/** What this page may hear from now on. Should two looks at it overlap, the later one counts. */
async function lookAgain(socket: Socket, options: LiveOptions): Promise<void> {
  const looked = socket.data as Looked;
  const look = (looked.looks = (looked.looks ?? 0) + 1);
  try {
    const may = new Set(await rooms(socket, options));
    if (looked.looks !== look) return;
    for (const room of socket.rooms) if (ROOM.test(room) && !may.has(room)) await socket.leave(room);
    await socket.join([...may]);
  } catch {
    // Whose rights can't be told hears nothing. The page comes again by itself, and is let in or not.
    socket.conn.close();
  }
}

/**
 * Open pages at `/live`. They are told what changed, never what it is now: they load it again, with the rights of whoever looks. The change
 * itself comes from the database, which says it at the commit to every process.
 */
export function openLive(http: HttpServer, options: LiveOptions): Live {
  const io = new Server(http, {
    path: '/live',
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: 1024,
    perMessageDeflate: false,
    allowRequest: (request, done) => done(null, isOurOrigin(request, options.origin)),
  });
  const messages = coalesce((changed) => io.to(`${changed.what} ${changed.coachId}`).emit('changed', changed));

  io.use((socket, next) => void letIn(socket, options, next));
  io.on('connection', (socket) => {
    options.onSockets(1);
    socket.on('disconnect', () => options.onSockets(-1));
  });

  return {
    onMessage: (payload) => {
      const changed = readChange(payload);
      if (changed) messages.tell(changed);
      const whose = readRights(payload);
      if (whose === null) return;
      for (const socket of io.sockets.sockets.values()) {
        const { userId } = socket.data as Looked;
        if (userId !== undefined && (whose === '*' || whose === userId)) void lookAgain(socket, options);
      }
    },
    tellAll: () => {
      for (const room of io.sockets.adapter.rooms.keys()) {
        const changed = ROOM.exec(room)?.groups;
        if (changed) io.to(room).emit('changed', changed);
      }
    },
    close: async () => {
      messages.stop();
      io.disconnectSockets(true);
      // Not `io.close()`: it would close the HTTP server under requests that still run.
      io.engine.close();
    },
  };
}
