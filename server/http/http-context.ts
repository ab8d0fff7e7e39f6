import type { Actor } from '../../core/identity/actor.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Database } from '../db/database.ts';
import type { FailedJobs } from '../jobs/failed-jobs.ts';
import type { calendarFile, calendarFileOf } from '../notifications/calendar-file.ts';
import type { SendTestMail } from '../notifications/send-test-mail.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { RequestNotes } from './operations/request-notes.ts';

/** What this process knows of itself, and the one errand that does not go through the queue. */
export interface Installation {
  readonly version: string;
  readonly startedAt: number;
  /** Version of the zone data this process computes with. */
  readonly zoneData: string;
  readonly mailMode: 'smtp' | 'kept';
  readonly sendTestMail: SendTestMail;
}

/** What every request handler is handed. */
export interface HttpContext {
  readonly actor: Actor;
  readonly signIn: SignIn;
  readonly action: ActionContext;
  readonly database: Database;
  /** Where this installation is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly calendarFile: typeof calendarFile;
  readonly calendarFileOf: typeof calendarFileOf;
  readonly failedJobs: FailedJobs;
  readonly installation: Installation;
  /** True in demo and development, where mails that are kept may be read by whoever comes. */
  readonly devInbox: boolean;
  readonly headers: Headers;
  /** The caller's address, as far as the proxy is trusted to tell it. */
  readonly ip: string;
  /** Names this request in the logs and in problem documents. */
  readonly requestId: string;
  /** For log and figures. */
  readonly notes: RequestNotes;
  readonly log: { readonly error: (fields: object, message: string) => void };
  /** Adds a `Set-Cookie` or other header to the answer. */
  readonly reply: { readonly header: (name: string, value: string) => void };
}
