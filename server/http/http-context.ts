import type { Actor } from '../../core/identity/actor.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Database } from '../db/database.ts';
import type { calendarFile } from '../notifications/calendar-file.ts';

/** What every request handler is handed. */
export interface HttpContext {
  readonly actor: Actor;
  readonly action: ActionContext;
  readonly database: Database;
  /** Where this installation is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly calendarFile: typeof calendarFile;
  readonly headers: Headers;
  /** The caller's address, as far as the proxy is trusted to tell it. */
  readonly ip: string;
  /** Names this request in the logs and in problem documents. */
  readonly requestId: string;
  readonly log: { readonly error: (fields: object, message: string) => void };
  /** Adds a `Set-Cookie` or other header to the answer. */
  readonly reply: { readonly header: (name: string, value: string) => void };
}
