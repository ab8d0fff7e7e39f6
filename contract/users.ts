import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Email, Id, InstantText, line, optionalLine, queryInt, Slug, TimeZone } from './fields.ts';
import { LinkToken } from './link-token.ts';
import { Password } from './sign-in.ts';

const UserId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);

export const UserView = z.object({
  id: UserId,
  name: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'coach', 'client']),
  coach: z.object({ id: Id, slug: Slug, name: z.string() }).nullable(),
  totpEnabled: z.boolean(),
  disabled: z.boolean(),
  createdAt: InstantText,
  lastSeenAt: InstantText.nullable(),
});
export type UserView = z.infer<typeof UserView>;

export const InvitationView = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'coach']),
  invitedBy: z.string(),
  createdAt: InstantText,
  expiresAt: InstantText,
  expired: z.boolean(),
});
export type InvitationView = z.infer<typeof InvitationView>;

const tags = ['Users'];
const userId = { userId: UserId };

export const users = {
  /** Owners first. Clients have accounts too, as soon as they sign in. */
  list: oc
    .route({ method: 'GET', path: '/system/users', tags })
    .input(
      z.object({
        /** `team`: owners and coaches. */
        role: z.enum(['team', 'client']).optional(),
        /** Part of a name or an address. */
        search: optionalLine(100).default(''),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 200).default(50),
      }),
    )
    .output(z.object({ users: z.array(UserView), total: z.int() })),
  /** A user who is disabled is signed out everywhere and can't come in. The last owner stays owner. */
  update: oc
    .route({ method: 'PATCH', path: '/system/users/{userId}', tags })
    .input(z.object({ ...userId, role: z.enum(['owner', 'coach', 'client']).optional(), disabled: z.boolean().optional() }))
    .output(UserView),
  /** For somebody who lost their phone: takes their second step off, which they are told of. */
  resetTotp: oc.route({ method: 'DELETE', path: '/system/users/{userId}/totp', tags }).input(z.object(userId)).output(UserView),
};

export const invitations = {
  list: oc.route({ method: 'GET', path: '/system/invitations', tags }).output(z.array(InvitationView)),
  /** Sends a link that works for a week. Another one to the same address replaces it. */
  create: oc
    .route({ method: 'POST', path: '/system/invitations', tags, successStatus: 201 })
    .input(z.object({ name: line(80), email: Email, role: z.enum(['owner', 'coach']) }))
    .output(InvitationView),
  revoke: oc
    .route({ method: 'DELETE', path: '/system/invitations/{invitationId}', tags, successStatus: 204 })
    .input(z.object({ invitationId: Id })),
  show: oc
    .route({ method: 'GET', path: '/invitations/{token}', tags })
    .input(z.object({ token: LinkToken }))
    .output(z.object({ name: z.string(), email: z.string(), role: z.enum(['owner', 'coach']), invitedBy: z.string() })),
  /** Makes the account with its practice, and signs in. */
  accept: oc
    .route({ method: 'POST', path: '/invitations/{token}', tags, successStatus: 201 })
    .input(z.object({ token: LinkToken, name: line(80), password: Password, slug: Slug, timeZone: TimeZone }))
    .output(z.object({ coachId: Id, publicUrl: z.string() })),
};
