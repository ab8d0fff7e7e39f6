import type { z } from 'zod';
import type { MeView } from '../../../contract/me.ts';
import { HABIT_STATUSES, habitsOf } from '../../../core/attendance/habits-of.ts';
import { listMyClients, type MyClient } from '../../db/clients/list-my-clients.ts';
import { listSessionStarts } from '../../db/clients/list-session-starts.ts';
import { loadUserWithCoach } from '../../db/users.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';
import { signedIn } from '../sign-in/signed-in.ts';

type Starts = Awaited<ReturnType<typeof listSessionStarts>>;

function withCoach(client: MyClient, starts: Starts, now: number) {
  const habits = habitsOf(
    client.coachTimeZone,
    starts.filter(({ clientId }) => clientId === client.id),
    now,
  );
  return {
    id: client.coachId,
    slug: client.coachSlug,
    name: client.coachName,
    timeZone: client.coachTimeZone,
    bookable: client.coachVisibility === 'public' || (client.coachVisibility === 'connected' && client.connected),
    streakWeeks: habits.streakWeeks,
    favourites: [...habits.favourites],
    credits: { packages: [], checkIn: null, streakWeeks: habits.streakWeeks },
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
  const known = (value: (client: MyClient) => string | null) => clients.map(value).find(Boolean);
  return {
    name: known(({ name }) => name) ?? user.name,
    email: user.email,
    phone: known(({ phone }) => phone) ?? '',
    timeZone: known(({ timeZone }) => timeZone) ?? null,
    coaches: clients.map((client) => withCoach(client, starts, now)).toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}
