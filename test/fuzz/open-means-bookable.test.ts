import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { recountGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from '../http/practices.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

const MINUTE = 60_000;
const STEPS = 120;

/** The same numbers for the same seed, so that a failure can be had again. */
function dice(seed: number) {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { below, of: <T>(values: readonly T[]): T => values[below(values.length)]! };
}
type Dice = ReturnType<typeof dice>;

interface World {
  readonly practice: OpenPractice;
  readonly roll: Dice;
  readonly services: readonly { readonly id: string; readonly slug: string }[];
  readonly schedules: readonly string[];
  readonly links: string[];
}

/** Three days a week ahead, on which everything happens. */
const days = [7, 8, 9];
const someTime = ({ roll }: World): string => new Date(Date.parse(at(roll.of(days), -3)) + roll.below(24) * 15 * MINUTE).toISOString();
const path = ({ practice }: World, rest: string) => practice.path(rest);

async function openStarts({ practice }: World, url: string): Promise<readonly string[]> {
  const { body } = await practice.visitor('GET', `${url}?from=${dateIn(7)}&to=${dateIn(9)}&timeZone=UTC`);
  return body.days.flatMap((day: { from: string; minutes: number[] }) =>
    day.minutes.map((minutes) => new Date(Date.parse(day.from) + minutes * MINUTE).toISOString()),
  );
}

/** Whether all of these would be booked at once, as the page says before they are. */
async function saidAtOnce({ practice }: World, slug: string, starts: readonly string[]): Promise<boolean> {
  const query = starts.map((start, index) => `starts[${index}]=${start}`).join('&');
  const { body } = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/${slug}/terms?${query}`);
  return body.starts.every(({ instant }: { instant: boolean }) => instant);
}

/** What is shown can be had, and nothing else can; what is said to be booked at once is, and what is said to be asked for is asked for. */
async function bookSomething(world: World): Promise<void> {
  const { practice, roll, services, links } = world;
  const service = roll.of(services);
  const open = await openStarts(world, `/coaches/${practice.coachSlug}/services/${service.slug}/slots`);
  const startsAt = open.length > 0 && roll.below(3) > 0 ? roll.of(open) : someTime(world);
  const atOnce = await saidAtOnce(world, service.slug, [startsAt]);
  const answer = await practice.book(startsAt, { serviceSlug: service.slug, email: `client${roll.below(1000)}@example.com` });
  expect([startsAt, answer.status, answer.body.code]).toEqual([
    startsAt,
    ...(open.includes(startsAt) ? [201, undefined] : [409, answer.body.code]),
  ]);
  if (answer.status !== 201) return;
  expect([startsAt, answer.body.booking.status]).toEqual([startsAt, atOnce ? 'confirmed' : 'requested']);
  links.push(answer.body.manageToken);
}

/** Two or three of what is shown: what can't be had together is named, and without it the rest can. */
async function bookSeveralAtOnce(world: World): Promise<void> {
  const { practice, roll, services, links } = world;
  const service = roll.of(services);
  const open = await openStarts(world, `/coaches/${practice.coachSlug}/services/${service.slug}/slots`);
  if (open.length < 3) return;
  const who = { coachSlug: practice.coachSlug, serviceSlug: service.slug, name: 'Ada', email: 'several@example.com', timeZone: 'UTC' };
  const send = (starts: readonly string[]) => practice.visitor('POST', '/bookings/several', { ...who, starts });
  let starts: readonly string[] = [...new Set(Array.from({ length: 3 }, () => roll.of(open)))].toSorted();
  let answer = await send(starts);
  for (; answer.status !== 201; answer = await send(starts)) {
    const left = starts.filter((start) => !answer.body.starts.includes(start));
    // Each by itself was open, so the first of them stays; and what is named is less each time.
    expect([answer.status, left.includes(starts[0]!), left.length < starts.length]).toEqual([409, true, true]);
    starts = left;
  }
  expect(answer.body.bookings.map(({ booking }: { booking: { startsAt: string } }) => booking.startsAt)).toEqual(starts);
  for (const { manageToken } of answer.body.bookings) links.push(manageToken);
}

async function moveSomething(world: World): Promise<void> {
  const { practice, roll, links } = world;
  if (links.length === 0) return;
  const link = roll.of(links);
  const { body } = await practice.visitor('GET', `/manage/${link}`);
  const open = await openStarts(world, `/manage/${link}/slots`);
  const startsAt = open.length > 0 && roll.below(3) > 0 ? roll.of(open) : someTime(world);
  const answer = await practice.visitor('POST', `/manage/${link}/move`, { startsAt });
  const may = body.status === 'confirmed' && open.includes(startsAt);
  expect(open).not.toContain(body.startsAt);
  expect([startsAt, answer.status, answer.body.code]).toEqual([startsAt, ...(may ? [200, undefined] : [409, answer.body.code])]);
  for (const alternative of answer.body.alternatives ?? []) expect(alternative).not.toBe(body.startsAt);
}

const cancelSomething = async ({ practice, roll, links }: World) =>
  links.length > 0 && (await practice.visitor('POST', `/manage/${roll.of(links)}/cancel`, {}));

const bookAsCoach = async (world: World) =>
  world.practice.coach('POST', path(world, '/bookings'), {
    serviceId: world.roll.of(world.services).id,
    newClient: { name: 'Jo Park', email: 'jo@example.com' },
    startsAt: someTime(world),
    durationMinutes: world.roll.of([15, 60, 100]),
    overbook: world.roll.below(2) === 0,
  });

async function holdSomething(world: World): Promise<void> {
  const startsAt = someTime(world);
  const endsAt = new Date(Date.parse(startsAt) + 30 * MINUTE).toISOString();
  await world.practice.coach('POST', path(world, '/holds'), { scheduleId: world.roll.of(world.schedules), startsAt, endsAt });
}

const exceptSomething = ({ practice, roll, schedules }: World) => {
  const kind = roll.of(['blocked', 'extra', 'capacity'] as const);
  const startMinute = 480 + 15 * roll.below(24);
  return practice.coach('POST', practice.path('/overrides'), {
    ...blockedDay(dateIn(roll.of(days))),
    scheduleId: roll.of([null, ...schedules]),
    kind,
    endsOn: dateIn(9),
    startMinute,
    endMinute: startMinute + roll.of([15, 90]),
    capacity: kind === 'blocked' ? null : 1 + roll.below(3),
    keepBookings: true,
  });
};

const publishSomething = ({ practice, roll, schedules }: World) => {
  const startMinute = 480 + 5 * roll.below(72);
  const endMinute = startMinute + roll.of([30, 60, 90]);
  const slot = { scheduleId: roll.of(schedules), serviceId: null, date: dateIn(roll.of(days)), startMinute, endMinute, active: true };
  return practice.coach('POST', practice.path('/published-slots'), { ...slot, capacity: 1 + roll.below(3) });
};

/** The coach thinks anew: buffers, interval, or in which schedule a service is offered. */
async function changeRules({ practice, roll, services, schedules }: World): Promise<void> {
  const rules = {
    bufferBeforeMinutes: roll.of([0, 10, 30]),
    bufferAfterMinutes: roll.of([0, 15, 45]),
    intervalMinutes: roll.of([15, 30, 45]),
    mostPerDay: roll.of([null, 3, 6]),
    requestOverLimit: roll.of([true, false]),
    // Everything at once, or nothing: no start shall cross the line while the test looks at it.
    instantFromMinutes: roll.of([0, 20 * 1440]),
  };
  await sql`update coaches set rules = rules || ${JSON.stringify(rules)}::jsonb where id = ${practice.coachId}`.execute(practices.db);
  await practices.db
    .updateTable('services')
    .set({ scheduleId: roll.of(schedules) })
    .where('id', '=', roll.of(services).id)
    .execute();
}

const DOINGS = [
  ...Array.from({ length: 6 }, () => bookSomething),
  ...Array.from({ length: 5 }, () => moveSomething),
  ...Array.from({ length: 2 }, () => bookSeveralAtOnce),
  cancelSomething,
  bookAsCoach,
  holdSomething,
  exceptSomething,
  publishSomething,
  changeRules,
];

async function createWorld(seed: number): Promise<World> {
  const practice = await practices.open({ capacity: 1 + (seed % 3), hours: { startMinute: 540, endMinute: 960 } });
  const { db } = practices;
  const { coachId, scheduleId, serviceId, serviceSlug } = practice;
  const other = await db.insertInto('schedules').values({ coachId, name: 'Other' }).returning('id').executeTakeFirstOrThrow();
  const hours = { coachId, scheduleId: other.id, startMinute: 600, endMinute: 900, capacity: 2 };
  await db
    .insertInto('weeklyHours')
    .values(([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ ...hours, weekday })))
    .execute();
  const { rows } = await sql<{ id: string }>`insert into services (coach_id, schedule_id, slug, name, kind, color, durations, location)
    values (${coachId}, ${other.id}, 'short', 'Short talk', 'one_to_one', '#1f6f54', '{20}', '{"kind":"phone","detail":""}') returning id`.execute(
    db,
  );
  await sql`update services set location = '{"kind":"in_person","detail":""}' where coach_id = ${coachId}`.execute(db);
  const services = [
    { id: serviceId, slug: serviceSlug },
    { id: rows[0]!.id, slug: 'short' },
  ];
  return { practice, roll: dice(seed), services, schedules: [scheduleId, other.id], links: [] };
}

describe('what is shown as open can be booked and moved to, and nothing else', () => {
  it.each([1, 2, 3, 4, 5, 6])('whatever the coach does meanwhile (seed %i)', { timeout: 120_000 }, async (seed) => {
    const world = await createWorld(seed);
    for (let step = 0; step < STEPS; step += 1) await world.roll.of(DOINGS)(world);
    expect(await recountGuarantee(practices.db)).toEqual({
      bookingsWithoutClaim: 0,
      claimsWithoutOwner: 0,
      claimsOverCapacity: 0,
      offersWithoutClaim: 0,
    });
  });
});
