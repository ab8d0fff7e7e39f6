import { HABIT_STATUSES, habitsOf } from '../../../core/attendance/habits-of.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { listSessionStarts } from '../../db/clients/list-session-starts.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { api } from '../api.ts';
import { problem } from '../problem.ts';

/** What the coach knows of whoever is signed in, to that person alone. */
export const visitor = api.coaches.visitor.handler(async ({ input, context }) => {
  const { database, actor } = context;
  const coach = await loadCoachBySlug(database, input.coachSlug);
  if (!coach) throw problem({ code: 'not_found' });
  const known = await findKnownClient(database, actor, coach.id);
  if (!known) return { client: null };
  const now = context.action.clock.now();
  const [client, sessions] = await Promise.all([
    findClient(database, coach.id, known.id),
    listSessionStarts(database, [known.id], HABIT_STATUSES, now),
  ]);
  if (!client) return { client: null };
  const { streakWeeks, favourites } = habitsOf(coach.timeZone, sessions, now);
  const { name, email, phone } = client;
  return { client: { name, email, phone, relationship: relationshipOf(known), streakWeeks, favourites: [...favourites] } };
});
