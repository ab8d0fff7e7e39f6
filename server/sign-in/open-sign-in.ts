import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import pg from 'pg';
import { ok, refuse, type Result } from '../../core/result.ts';
import { authOptions } from './auth-options.ts';
import { deriveKey } from './derive-key.ts';
import { hashPassword } from './hash-password.ts';
import { hashLinkToken } from './link-plugin.ts';
import { refusalOf, type WrongCode } from './refusal-of.ts';
import { seal, unseal } from './seal.ts';
import type { SignIn, SignInRefusal, SignInStep } from './sign-in.ts';
import { signedCookie } from './signed-cookie.ts';

export interface SignInOptions {
  readonly connectionString: string;
  /** The installation's; the keys of cookies and seals derive from it. */
  readonly secret: string;
  /** Cookies for https only. */
  readonly secure: boolean;
  /** Asked before every session that would begin. */
  readonly isShutOut: (userId: string) => Promise<boolean>;
}

/** Its own few connections: the library reads timestamps as Dates, our queries read them as numbers. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 4, options: '-c timezone=UTC', application_name: 'perennial-sign-in' });
  pool.on('error', () => undefined);
  return pool;
}

interface Answered<T> {
  readonly headers: Headers;
  readonly response: T;
}
type Begun =
  | { readonly token: string; readonly user: { readonly id: string } }
  | { readonly twoFactorRedirect: boolean }
  | null
  | undefined;

const step = ({ headers, response }: Answered<unknown>): SignInStep => {
  const begun = response as Begun;
  const session = begun && 'token' in begun ? { userId: begun.user.id, token: begun.token } : null;
  return { next: session ? 'done' : 'totp', cookies: headers.getSetCookie(), session };
};
const onlyCookies = ({ headers }: Answered<unknown>) => ({ cookies: headers.getSetCookie() });

/** The library throws what it refuses; here it becomes a value. What is no refusal stays a fault. */
async function answer<T, U>(
  call: Promise<T>,
  to: (value: T) => U,
  wrong: WrongCode = 'wrong_credentials',
): Promise<Result<U, SignInRefusal>> {
  try {
    return ok(to(await call));
  } catch (error) {
    const refusal = refusalOf(error, wrong);
    if (!refusal) throw error;
    return refuse(refusal);
  }
}

/** Opens the door: better-auth, asked from the server's side only. */
export function openSignIn(options: SignInOptions): SignIn {
  const pool = openPool(options.connectionString);
  const cookieKey = deriveKey(options.secret, 'cookies').toString('base64url');
  const { api } = betterAuth(authOptions(pool, cookieKey, options.secure, options.isShutOut));
  const sessionCookie = `${options.secure ? '__Secure-' : ''}perennial.session_token`;
  const returnHeaders = true as const;

  return {
    hashPassword,
    withPassword: (headers, body) => answer(api.signInEmail({ headers, body, returnHeaders }), step),
    newLink: (to) => {
      const token = randomBytes(32).toString('base64url');
      return { hash: hashLinkToken(token), sealed: seal(options.secret, { ...to, token }) };
    },
    withLink: (headers, token) => answer(api.magicLinkVerify({ headers, query: { token }, returnHeaders }), step),
    withSecondFactor: (headers, code) => {
      const asked = { headers: withoutCookie(headers, sessionCookie), body: { code }, returnHeaders };
      return answer(/^\d{6}$/.test(code) ? api.verifyTOTP(asked) : api.verifyBackupCode(asked), step, 'second_factor_wrong');
    },
    sessionToken: (headers) => signedCookie(headers.get('cookie') ?? '', sessionCookie, cookieKey),
    prolong: async (headers) => (await api.getSession({ headers, returnHeaders })).headers.getSetCookie(),
    end: async (headers) => (await api.signOut({ headers, returnHeaders })).headers.getSetCookie(),
    changePassword: (headers, passwords) =>
      answer(api.changePassword({ headers, body: { ...passwords, revokeOtherSessions: true }, returnHeaders }), onlyCookies),
    beginTotp: (headers, password) =>
      answer(api.enableTwoFactor({ headers, body: { password } }), (begun) => ({
        uri: 'totpURI' in begun ? begun.totpURI : '',
        backupCodes: 'backupCodes' in begun ? begun.backupCodes : [],
      })),
    confirmTotp: (headers, code) => answer(api.verifyTOTP({ headers, body: { code }, returnHeaders }), onlyCookies, 'second_factor_wrong'),
    endTotp: (headers, password) => answer(api.disableTwoFactor({ headers, body: { password }, returnHeaders }), onlyCookies),
    unseal: (sealed) => unseal(options.secret, sealed),
    close: () => pool.end(),
  };
}

/** The second step belongs to the sign-in that was begun, not to a session that still is there. */
function withoutCookie(headers: Headers, name: string): Headers {
  const cookies = (headers.get('cookie') ?? '').split(';').filter((part) => !part.trim().startsWith(`${name}=`));
  const copy = new Headers(headers);
  copy.set('cookie', cookies.join(';'));
  return copy;
}
