import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PRACTICE_KINDS } from '../core/policies/practice-kind.ts';
import { Currency, Duration, Email, Id, InstantText, line, Slug, TimeZone } from './fields.ts';
import { WeeklyHours } from './availability.ts';

/** Long rather than intricate: length is what protects. */
export const Password = z
  .string()
  .min(10)
  .max(200)
  .refine((value) => !value.includes('\u0000'), 'must not contain a NUL byte');

/** An address on this site, with what was chosen there: never one of another. */
export const OwnPage = z
  .string()
  .max(2000)
  .regex(/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/, 'must be the address of a page here, beginning with a slash');

export const SessionView = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['owner', 'coach', 'client']),
    totpEnabled: z.boolean(),
  }),
  /** The coach this person is, if any. */
  coach: z.object({ id: Id, slug: Slug, name: z.string(), timeZone: TimeZone }).nullable(),
  /** The installation wants this person's second step before anything else. */
  needsTotp: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

const tags = ['Sign-in'];
/** Signed in, or a second step is due. */
const SignedIn = z.object({ next: z.enum(['done', 'totp']) });

export const session = {
  show: oc.route({ method: 'GET', path: '/session', tags }).output(z.object({ session: SessionView.nullable() })),
  withPassword: oc
    .route({ method: 'POST', path: '/session', tags })
    .input(z.object({ email: Email, password: z.string().min(1).max(200) }))
    .output(SignedIn),
  /** Answers alike whether the address is known or not. The link leads back to a page of this site, if one is named. */
  requestLink: oc
    .route({ method: 'POST', path: '/session/link', tags, successStatus: 202 })
    .input(z.object({ email: Email, next: OwnPage.optional() })),
  withLink: oc
    .route({ method: 'POST', path: '/session/link/redeem', tags })
    .input(
      z.object({
        token: z
          .string()
          .min(10)
          .max(200)
          .regex(/^[A-Za-z0-9_-]+$/),
      }),
    )
    .output(SignedIn),
  withTotp: oc
    .route({ method: 'POST', path: '/session/totp', tags })
    .input(
      z.object({
        code: z
          .string()
          .min(6)
          .max(20)
          .regex(/^[A-Za-z0-9-]+$/),
      }),
    )
    .output(SignedIn),
  end: oc.route({ method: 'DELETE', path: '/session', tags, successStatus: 204 }),
};

export const account = {
  sessions: oc
    .route({ method: 'GET', path: '/account/sessions', tags })
    .output(
      z.array(z.object({ id: z.string(), current: z.boolean(), userAgent: z.string(), createdAt: InstantText, expiresAt: InstantText })),
    ),
  revokeSession: oc.route({ method: 'DELETE', path: '/account/sessions/{sessionId}', tags, successStatus: 204 }).input(
    z.object({
      sessionId: z
        .string()
        .min(1)
        .max(100)
        .regex(/^[A-Za-z0-9_-]+$/),
    }),
  ),
  /** Every other browser; this one stays signed in. */
  endOtherSessions: oc.route({ method: 'DELETE', path: '/account/sessions', tags, successStatus: 204 }),
  /** Signs every other browser out; this one stays signed in. */
  changePassword: oc
    .route({ method: 'PUT', path: '/account/password', tags, successStatus: 204 })
    .input(z.object({ currentPassword: z.string().min(1).max(200), newPassword: Password })),
  /** Begins: gives the secret for the authenticator app; nothing is on until confirmed. */
  beginTotp: oc
    .route({ method: 'POST', path: '/account/totp', tags })
    .input(z.object({ password: z.string().min(1).max(200) }))
    .output(z.object({ uri: z.string(), backupCodes: z.array(z.string()) })),
  confirmTotp: oc
    .route({ method: 'POST', path: '/account/totp/confirm', tags, successStatus: 204 })
    .input(z.object({ code: z.string().regex(/^[0-9]{6}$/) })),
  endTotp: oc
    .route({ method: 'POST', path: '/account/totp/end', tags, successStatus: 204 })
    .input(z.object({ password: z.string().min(1).max(200) })),
};

export const setup = {
  show: oc.route({ method: 'GET', path: '/setup', tags: ['Setup'] }).output(z.object({ needed: z.boolean() })),
  /** Once only: the owner, the first coach, the first service, the week. Signs the owner in. */
  complete: oc
    .route({ method: 'POST', path: '/setup', tags: ['Setup'], successStatus: 201 })
    .input(
      z.object({
        name: line(80),
        email: Email,
        password: Password,
        slug: Slug,
        timeZone: TimeZone,
        service: z.object({
          name: line(80),
          durationMinutes: Duration,
          price: z.object({ currency: Currency, minor: z.int().min(0).max(100_000_000) }).nullable(),
        }),
        hours: z.array(WeeklyHours).min(1).max(200),
        /** The kind of practice whose rules to begin with; the plain ones where left out. */
        preset: z.enum(PRACTICE_KINDS).optional(),
      }),
    )
    .output(z.object({ coachId: Id, publicUrl: z.string() })),
};

export const apiKeys = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/api-keys', tags: ['API keys'] })
    .input(z.object({ coachId: Id }))
    .output(z.array(z.object({ id: Id, name: z.string(), createdAt: InstantText, lastUsedAt: InstantText.nullable() }))),
  /** The key is told once, here; only its hash is kept. Send it as `Authorization: Bearer …`. */
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/api-keys', tags: ['API keys'], successStatus: 201 })
    .input(z.object({ coachId: Id, name: line(60) }))
    .output(z.object({ id: Id, name: z.string(), key: z.string() })),
  revoke: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/api-keys/{keyId}', tags: ['API keys'], successStatus: 204 })
    .input(z.object({ coachId: Id, keyId: Id })),
};
