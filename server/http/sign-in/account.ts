import { clearSignIns } from '../../actions/sign-in/clear-sign-ins.ts';
import { endOtherSessions } from '../../actions/sign-in/end-other-sessions.ts';
import { notePasswordChange } from '../../actions/sign-in/note-password-change.ts';
import { noteSecondFactor } from '../../actions/sign-in/note-second-factor.ts';
import { revokeSession } from '../../actions/sign-in/revoke-session.ts';
import { useSecondFactor } from '../../actions/sign-in/use-second-factor.ts';
import { loadInstallationSettings } from '../../db/people/installation-settings.ts';
import { listSessions } from '../../db/sessions.ts';
import { loadUserWithCoach } from '../../db/users.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { problem, valueOf } from '../problem.ts';
import { notTooOften } from './not-too-often.ts';
import { sendCookies } from './send-cookies.ts';
import { signedIn } from './signed-in.ts';
import { signedInValue } from './signed-in-value.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** A browser left open must not become a place to guess the password in. */
async function passwordAsked(context: HttpContext) {
  const actor = signedIn(context);
  const user = await loadUserWithCoach(context.database, actor.userId);
  if (!user) throw problem({ code: 'not_signed_in' });
  await notTooOften(context, { way: 'password', email: user.email });
  return { actor, email: user.email };
}

export const account = {
  sessions: api.account.sessions.handler(async ({ context }) => {
    const { userId } = signedIn(context);
    const current = context.signIn.sessionToken(context.headers);
    const rows = await listSessions(context.database, userId, context.action.clock.now());
    return rows.map(({ id, token, userAgent, createdAt, expiresAt }) => ({
      id,
      current: token === current,
      userAgent: userAgent ?? '',
      createdAt: iso(createdAt),
      expiresAt: iso(expiresAt),
    }));
  }),

  revokeSession: api.account.revokeSession.handler(async ({ input, context }) => {
    valueOf(await revokeSession(context.action, signedIn(context), input.sessionId));
  }),

  endOtherSessions: api.account.endOtherSessions.handler(async ({ context }) => {
    const actor = signedIn(context);
    valueOf(await endOtherSessions(context.action, actor, context.signIn.sessionToken(context.headers) ?? ''));
  }),

  changePassword: api.account.changePassword.handler(async ({ input, context }) => {
    const { actor, email } = await passwordAsked(context);
    sendCookies(context, signedInValue(context, await context.signIn.changePassword(context.headers, input)).cookies);
    valueOf(await notePasswordChange(context.action, actor));
    valueOf(await clearSignIns(context.action, email));
  }),

  beginTotp: api.account.beginTotp.handler(async ({ input, context }) => {
    await passwordAsked(context);
    const { uri, backupCodes } = signedInValue(context, await context.signIn.beginTotp(context.headers, input.password));
    return { uri, backupCodes: [...backupCodes] };
  }),

  confirmTotp: api.account.confirmTotp.handler(async ({ input, context }) => {
    const user = signedIn(context);
    sendCookies(context, signedInValue(context, await context.signIn.confirmTotp(context.headers, input.code)).cookies);
    // Whoever saw it typed can't sign in with it.
    await useSecondFactor(context.action, { userId: user.userId, code: input.code });
    valueOf(await noteSecondFactor(context.action, user, 'on'));
  }),

  endTotp: api.account.endTotp.handler(async ({ input, context }) => {
    const { role } = signedIn(context);
    const { ownersNeedSecondFactor } = await loadInstallationSettings(context.database);
    if (role === 'owner' && ownersNeedSecondFactor) throw problem({ code: 'second_factor_enforced' });
    const { actor } = await passwordAsked(context);
    sendCookies(context, signedInValue(context, await context.signIn.endTotp(context.headers, input.password)).cookies);
    valueOf(await noteSecondFactor(context.action, actor, 'off'));
  }),
};
