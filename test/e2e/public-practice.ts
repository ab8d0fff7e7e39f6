import { randomUUID } from 'node:crypto';
import { DEFAULT_COACH_RULES } from '../../core/policies/default-coach-rules.ts';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import type { ServiceRules } from '../../core/policies/service-rules.ts';
import type { Location } from '../../core/services/location.ts';
import type { Weekday } from '../../core/time/instant.ts';
import type { Database } from '../../server/db/database.ts';

interface Wishes {
  readonly slug?: string;
  readonly timeZone?: string;
  readonly rules?: Partial<CoachRules>;
  readonly weekdays?: readonly Weekday[];
}

interface ServiceRow {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly color: string;
  readonly durations: number[];
  readonly prices: readonly { readonly currency: string; readonly minor: number }[];
  readonly location: Location;
  readonly preparation?: string;
  readonly visibility?: 'public' | 'private';
  readonly rules?: ServiceRules;
}

const SERVICES: readonly ServiceRow[] = [
  {
    slug: 'first-conversation',
    name: 'First conversation',
    description: 'We meet, you tell me what brings you, and both of us find out whether we want to work together.',
    color: '#1f6f54',
    durations: [30],
    prices: [],
    location: { kind: 'video_link', detail: 'https://meet.example.com/maren' },
  },
  {
    slug: 'deep-session',
    name: 'Deep session',
    description: 'An unhurried hour, or longer, for one question that matters to you now.',
    color: '#6b4fa0',
    durations: [60, 90],
    prices: [{ currency: 'CAD', minor: 15_000 }],
    location: { kind: 'in_person', detail: '12 Elm Street, Toronto' },
    preparation: 'Bring something to write with.',
  },
  {
    slug: 'phone-check-in',
    name: 'Phone check-in',
    description: 'A short call between two sessions.',
    color: '#b3661b',
    durations: [30],
    prices: [
      { currency: 'CAD', minor: 4500 },
      { currency: 'JPY', minor: 5000 },
    ],
    location: { kind: 'phone', detail: '' },
    rules: { mostMoves: 1 },
  },
  {
    slug: 'in-a-hurry',
    name: 'In a hurry',
    description: 'Can be neither moved nor cancelled by the client.',
    color: '#5d574c',
    durations: [60],
    prices: [],
    location: { kind: 'hybrid', detail: '12 Elm Street, Toronto' },
    visibility: 'private',
    rules: { cancelUntilMinutes: 366 * 24 * 60, moveUntilMinutes: 366 * 24 * 60 },
  },
];

/** Weekdays 9–12 and 13–18: enough that a day has a morning, a noon and an afternoon. */
const hoursOn = (weekdays: readonly Weekday[]) =>
  weekdays.flatMap((weekday) => [
    { weekday, startMinute: 9 * 60, endMinute: 12 * 60, capacity: 1 },
    { weekday, startMinute: 13 * 60, endMinute: 18 * 60, capacity: 1 },
  ]);

/** A coach as visitors meet her, straight in the tables: what is tested is what they see. */
export async function createPublicPractice(
  db: Database,
  wishes: Wishes = {},
): Promise<{ readonly coachId: string; readonly slug: string }> {
  const [userId, coachId, scheduleId] = [randomUUID(), randomUUID(), randomUUID()];
  const slug = wishes.slug ?? 'maren';
  const email = `${slug}@example.com`;
  await db.insertInto('users').values({ id: userId, name: 'Maren Holt', email, emailVerified: true, role: 'coach' }).execute();
  await db
    .insertInto('coaches')
    .values({
      id: coachId,
      userId,
      slug,
      name: 'Maren Holt',
      email,
      headline: 'Coaching for people at a turning point',
      about:
        'I have worked with people between two chapters of their lives for fourteen years: a new role, a move, an ending.\n\nI listen long and ask little.',
      expect: 'The first time we talk for half an hour, without charge. You decide afterwards, not in the room.',
      timeZone: wishes.timeZone ?? 'America/Toronto',
      rules: JSON.stringify({ ...DEFAULT_COACH_RULES, ...wishes.rules }),
    })
    .execute();
  await db.insertInto('schedules').values({ id: scheduleId, coachId, name: 'Sessions' }).execute();
  await db
    .insertInto('weeklyHours')
    .values(hoursOn(wishes.weekdays ?? [1, 2, 3, 4, 5]).map((hours) => ({ coachId, scheduleId, ...hours })))
    .execute();
  for (const [position, { prices, location, rules, ...service }] of SERVICES.entries()) {
    const json = { prices: JSON.stringify(prices), location: JSON.stringify(location), rules: JSON.stringify(rules ?? {}) };
    await db
      .insertInto('services')
      .values({ ...service, ...json, coachId, scheduleId, kind: 'one_to_one', position })
      .execute();
  }
  return { coachId, slug };
}
