import { HABIT_STATUSES, habitsOf } from '../../../core/attendance/habits-of.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { listMyClients } from '../../db/clients/list-my-clients.ts';
import { listSessionStarts } from '../../db/clients/list-session-starts.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { findOwnPackage } from '../../db/packages/find-own-package.ts';
import { api } from '../api.ts';
import { problem } from '../problem.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { ownCredits } from './own-credits.ts';
import { packageHistory } from './package-history.ts';

/** For the client who has proven to be one. */
export const ownPackages = {
  show: api.ownPackages.show.handler(async ({ input, context }) => {
    const { database, actor, action } = context;
    const coach = await loadCoachBySlug(database, input.coachSlug);
    if (!coach) throw problem({ code: 'not_found' });
    const client = await findKnownClient(database, actor, coach.id);
    if (!client) return { credits: null };
    const now = action.clock.now();
    const { streakWeeks } = habitsOf(coach.timeZone, await listSessionStarts(database, [client.id], HABIT_STATUSES, now), now);
    return { credits: await ownCredits(context, { id: client.id, coach, streakWeeks }) };
  }),

  history: api.ownPackages.history.handler(async ({ input, context }) => {
    const clients = await listMyClients(context.database, signedIn(context).userId);
    const own = await findOwnPackage(
      context.database,
      input.packageId,
      clients.map(({ id }) => id),
    );
    if (!own) throw problem({ code: 'not_found' });
    const {
      note: _note,
      clientId: _client,
      templateId: _template,
      version: _version,
      ...history
    } = await packageHistory(context, own, input.packageId);
    return history;
  }),
};
