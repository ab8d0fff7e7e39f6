import { checkWeeklyHours } from '../../../core/availability/check-weekly-hours.ts';
import { completeSetup } from '../../actions/setup/complete-setup.ts';
import { hasOwner } from '../../db/users.ts';
import { api } from '../api.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { problem, valueOf } from '../problem.ts';
import { sendCookies } from './send-cookies.ts';
import { signedInValue } from './signed-in-value.ts';

export const setup = {
  show: api.setup.show.handler(async ({ context }) => ({ needed: !(await hasOwner(context.database)) })),

  complete: api.setup.complete.handler(async ({ input, context }) => {
    knownTimeZone(input.timeZone);
    valueOf(checkWeeklyHours(input.hours));
    // Asked again under the lock; here it only saves strangers from being given the work of a password.
    if (await hasOwner(context.database)) throw problem({ code: 'already_set_up' });

    const { email, password } = input;
    const passwordHash = await context.signIn.hashPassword(password);
    const { coachId } = valueOf(await completeSetup(context.action, { ...input, passwordHash }));
    const step = signedInValue(context, await context.signIn.withPassword(context.headers, { email, password }));
    sendCookies(context, step.cookies);
    return { coachId, publicUrl: `${context.publicUrl}/${input.slug}` };
  }),
};
