import type { z } from 'zod';
import type { MeView } from '../../../contract/me.ts';
import { HABIT_STATUSES, habitsOf } from '../../../core/attendance/habits-of.ts';
import { listMyClients, type MyClient } from '../../db/clients/list-my-clients.ts';
import { listSessionStarts } from '../../db/clients/list-session-starts.ts';
import { loadUserWithCoach } from '../../db/users.ts';
import type { HttpContext } from '../http-context.ts';
import { ownCredits } from '../packages/own-credits.ts';
import { problem } from '../problem.ts';
import { signedIn } from '../sign-in/signed-in.ts';

type Starts = Awaited<ReturnType<typeof listSessionStarts>>;

async function withCoach(context: HttpContext, client: MyClient, starts: Starts) {
  const habits = habitsOf(
    client.coachTimeZone,
    starts.filter(({ clientId }) => clientId === client.id),
    context.action.clock.now(),
  );
  const coach = { id: client.coachId, timeZone: client.coachTimeZone, creditRules: client.coachCreditRules };
  return {
    id: client.coachId,
    slug: client.coachSlug,
    name: client.coachName,
    timeZone: client.coachTimeZone,
    bookable: client.coachVisibility === 'public' || (client.coachVisibility === 'connected' && client.connected),
    streakWeeks: habits.streakWeeks,
    favourites: [...habits.favourites],
    credits: await ownCredits(context, { id: client.id, coach, streakWeeks: habits.streakWeeks }),
  };
}

/** Whoever is signed in, and what each coach knows of them. */
export async function meView(context: HttpContext): Promise<z.input<typeof MeView>> {
  const { userId } = signedIn(context);
  const now = context.action.clock.now();
  const [user, clients] = await Promise.all([loadUserWithCoach(context.database, userId), listMyClients(context.database, userId)]);
  if (!user) throw problem({ code: 'not_signed_in' });
  const starts = await listSessionStarts(
    context.database,
    clients.map(({ id }) => id),
    HABIT_STATUSES,
    now,
  );
  const coaches = await Promise.all(clients.map((client) => withCoach(context, client, starts)));
  const known = (value: (client: MyClient) => string | null) => clients.map(value).find(Boolean);
  return {
    name: known(({ name }) => name) ?? user.name,
    email: user.email,
    phone: known(({ phone }) => phone) ?? '',
    timeZone: known(({ timeZone }) => timeZone) ?? null,
    coaches: coaches.toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}
