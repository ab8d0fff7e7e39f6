import type { Result } from '../../core/result.ts';
import type { SealedLink } from './seal.ts';

/** `wrong_credentials` for a wrong password or link, whatever was wrong; `rate_limited` once second factors were guessed too often. */
export type SignInRefusal =
  | { readonly code: 'wrong_credentials' }
  | { readonly code: 'second_factor_wrong' }
  | { readonly code: 'rate_limited' };

/** What the browser is told: `Set-Cookie` lines, in order. */
export interface SignInStep {
  readonly next: 'done' | 'totp';
  readonly cookies: readonly string[];
  /** The session that began, once it did. */
  readonly session: { readonly userId: string; readonly token: string } | null;
}

type Answer<T> = Promise<Result<T, SignInRefusal>>;

/** Who is who. The headers are those of the request: cookies say which session, the rest is noted on it. */
export interface SignIn {
  readonly hashPassword: (password: string) => Promise<string>;
  readonly withPassword: (headers: Headers, credentials: { readonly email: string; readonly password: string }) => Answer<SignInStep>;
  /** The secret part of a link, what is kept of it, and its mail closed for the job queue. */
  readonly newLink: (to: Omit<SealedLink, 'token'>) => { readonly hash: string; readonly sealed: string };
  /** Uses a link up. */
  readonly withLink: (headers: Headers, token: string) => Answer<SignInStep>;
  /** The second step: a code of the app, or one of the backup codes. */
  readonly withSecondFactor: (headers: Headers, code: string) => Answer<SignInStep>;
  /** The token of the session whose cookie was sent, if the signature is ours. Nothing is looked up. */
  readonly sessionToken: (headers: Headers) => string | null;
  /** Prolongs a session that is in use; cookies only where something changed. */
  readonly prolong: (headers: Headers) => Promise<readonly string[]>;
  readonly end: (headers: Headers) => Promise<readonly string[]>;
  /** Ends every session of this person; the cookies begin a new one for the browser that asked. */
  readonly changePassword: (
    headers: Headers,
    passwords: { readonly currentPassword: string; readonly newPassword: string },
  ) => Answer<{ readonly cookies: readonly string[] }>;
  readonly beginTotp: (headers: Headers, password: string) => Answer<{ readonly uri: string; readonly backupCodes: readonly string[] }>;
  readonly confirmTotp: (headers: Headers, code: string) => Answer<{ readonly cookies: readonly string[] }>;
  readonly endTotp: (headers: Headers, password: string) => Answer<{ readonly cookies: readonly string[] }>;
  /** For the handler of the mail's job. */
  readonly unseal: (sealed: string) => SealedLink;
  readonly close: () => Promise<void>;
}
