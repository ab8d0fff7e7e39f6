import { setTimeout as pause } from 'node:timers/promises';
import type { SessionView } from '../../../contract/sign-in.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { clearSignIns } from '../../actions/sign-in/clear-sign-ins.ts';
import { dropSession } from '../../actions/sign-in/drop-session.ts';
import { requestLink } from '../../actions/sign-in/request-link.ts';
import { useSecondFactor } from '../../actions/sign-in/use-second-factor.ts';
import { findAnyClientByEmail } from '../../db/clients/find-any-client-by-email.ts';
import { findUserByEmail, loadUserWithCoach } from '../../db/users.ts';
import type { SignInStep } from '../../sign-in/sign-in.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { problem, valueOf } from '../problem.ts';
import { notTooOften } from './not-too-often.ts';
import { sendCookies } from './send-cookies.ts';
import { signedInValue } from './signed-in-value.ts';

type User = Extract<Actor, { kind: 'user' }>;

/** A request for a link takes this long, whether it finds somebody or not. */
const LINK_PAUSE = 250;

function began(context: HttpContext, step: SignInStep) {
  sendCookies(context, step.cookies);
  return { next: step.next };
}

async function sendLink(context: HttpContext, email: string, next: string | undefined): Promise<void> {
  const user = await findUserByEmail(context.database, email);
  const person = user ?? (await findAnyClientByEmail(context.database, email));
  if (!person || (user && user.disabledAt !== null)) return;
  const { name } = person;
  const { hash, sealed } = context.signIn.newLink({ email, name, ...(next === undefined ? {} : { next }) });
  valueOf(await requestLink(context.action, { email, name, hash, sealed }));
}

async function view(context: HttpContext, { userId, needsTotp = false }: User): Promise<SessionView | null> {
  const user = await loadUserWithCoach(context.database, userId);
  if (!user) return null;
  const { id, name, email, role, twoFactorEnabled, coachId, slug, coachName, timeZone } = user;
  // Whoever is only a client has no way into the practice they once ran.
  const coach = role !== 'client' && coachId && slug && coachName && timeZone ? { id: coachId, slug, name: coachName, timeZone } : null;
  return { user: { id, name, email, role, totpEnabled: twoFactorEnabled }, coach, needsTotp };
}

export const session = {
  show: api.session.show.handler(async ({ context }) => {
    if (context.actor.kind !== 'user') return { session: null };
    sendCookies(context, await context.signIn.prolong(context.headers));
    return { session: await view(context, context.actor) };
  }),

  withPassword: api.session.withPassword.handler(async ({ input, context }) => {
    await notTooOften(context, { way: 'password', email: input.email });
    const step = signedInValue(context, await context.signIn.withPassword(context.headers, input));
    valueOf(await clearSignIns(context.action, input.email));
    return began(context, step);
  }),

  requestLink: api.session.requestLink.handler(async ({ input, context }) => {
    await notTooOften(context, { way: 'link', email: input.email });
    await Promise.all([sendLink(context, input.email, input.next), pause(LINK_PAUSE)]);
  }),

  withLink: api.session.withLink.handler(async ({ input, context }) =>
    began(context, signedInValue(context, await context.signIn.withLink(context.headers, input.token))),
  ),

  withTotp: api.session.withTotp.handler(async ({ input, context }) => {
    const step = signedInValue(context, await context.signIn.withSecondFactor(context.headers, input.code));
    if (!step.session) throw problem({ code: 'second_factor_wrong' });
    const { userId, token } = step.session;
    const first = await useSecondFactor(context.action, { userId, code: input.code });
    if (!first.ok) await dropSession(context.action, token);
    valueOf(first);
    return began(context, step);
  }),

  end: api.session.end.handler(async ({ context }) => sendCookies(context, await context.signIn.end(context.headers))),
};
