import type { Actor } from '../../../core/identity/actor.ts';
import { noteKeyUsed } from '../../actions/api-keys/note-key-used.ts';
import { noteSeen } from '../../actions/sign-in/note-seen.ts';
import type { ActionContext } from '../../actions/action-context.ts';
import { findApiKey } from '../../db/api-keys.ts';
import type { Database } from '../../db/database.ts';
import { loadSessionUser } from '../../db/users.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';
import { problem } from '../problem.ts';

interface Sources {
  readonly database: Database;
  readonly action: ActionContext;
  readonly signIn: Pick<SignIn, 'sessionToken'>;
  readonly log: { readonly warn: (fields: object, message: string) => void };
}

const VISITOR: Actor = { kind: 'visitor' };
const BEARER = /^bearer +(.*)$/i;
const MINUTE = 60_000;

/** Who asks, by the key or the cookie of the request: one query, and none for somebody who brings neither. */
export const makeResolveActor =
  (sources: Sources) =>
  async (headers: Headers): Promise<Actor> => {
    const authorization = headers.get('authorization');
    if (authorization !== null) return byKey(sources, BEARER.exec(authorization)?.[1] ?? '');
    const token = headers.has('cookie') ? sources.signIn.sessionToken(headers) : null;
    return token === null ? VISITOR : bySession(sources, token);
  };

async function bySession({ database, action, log }: Sources, token: string): Promise<Actor> {
  const now = action.clock.now();
  const found = await loadSessionUser(database, token, now);
  if (!found) return VISITOR;
  const { lastSeenAt, ...user } = found;
  // Not worth a wait, nor a failure.
  if ((lastSeenAt ?? 0) < now - 10 * MINUTE)
    void noteSeen(action, user.userId).catch((error: unknown) => log.warn({ err: error }, 'visit of a user not noted'));
  return { kind: 'user', ...user };
}

/** A wrong key is told so: a program that runs on as a visitor would find out late. */
async function byKey({ database, action, log }: Sources, key: string): Promise<Actor> {
  const found = key.startsWith('pk_') ? await findApiKey(database, action.hashToken(key)) : undefined;
  if (!found) throw problem({ code: 'not_signed_in' });
  const { id: keyId, coachId, lastUsedAt } = found;
  // Nor is this.
  if ((lastUsedAt ?? 0) < action.clock.now() - MINUTE)
    void noteKeyUsed(action, keyId).catch((error: unknown) => log.warn({ err: error }, 'use of a key not noted'));
  return { kind: 'api_key', keyId, coachId };
}
