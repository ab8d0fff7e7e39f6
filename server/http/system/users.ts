import type { UserView } from '../../../contract/users.ts';
import { resetSecondFactor } from '../../actions/users/reset-second-factor.ts';
import { updateUser } from '../../actions/users/update-user.ts';
import { listUsers, loadUser, type UserRow } from '../../db/people/accounts.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { problem, valueOf } from '../problem.ts';
import { ownerOnly } from './owner-only.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

function view(row: UserRow): UserView {
  const { id, name, email, role, coachId, coachSlug, coachName, twoFactorEnabled, disabledAt, createdAt, lastSeenAt } = row;
  return {
    id,
    name,
    email,
    role,
    coach: coachId && coachSlug && coachName ? { id: coachId, slug: coachSlug, name: coachName } : null,
    totpEnabled: twoFactorEnabled,
    disabled: disabledAt !== null,
    createdAt: iso(createdAt),
    lastSeenAt: lastSeenAt === null ? null : iso(lastSeenAt),
  };
}

async function show(context: HttpContext, userId: string): Promise<UserView> {
  const row = await loadUser(context.database, userId);
  if (!row) throw problem({ code: 'not_found' });
  return view(row);
}

export const users = {
  list: api.users.list.handler(async ({ input, context }) => {
    ownerOnly(context);
    const { users: rows, total } = await listUsers(context.database, { ...input, role: input.role });
    return { users: rows.map(view), total };
  }),

  update: api.users.update.handler(async ({ input, context }) => {
    valueOf(await updateUser(context.action, context.actor, input));
    return show(context, input.userId);
  }),

  resetTotp: api.users.resetTotp.handler(async ({ input, context }) => {
    valueOf(await resetSecondFactor(context.action, context.actor, input.userId));
    return show(context, input.userId);
  }),
};
