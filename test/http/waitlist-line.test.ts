import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recountGuarantee } from '../../server/db/upkeep/guarantee.ts';
import { season } from '../factories/season.ts';
import { MONDAY, ten } from './june-monday.ts';
import { type LinePractice, type LineWorld, openLineWorld } from './line-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** That Monday at 23:00 in Toronto. */
const NIGHT = MONDAY + 14 * HOUR;
/** The Tuesday after at 08:00. */
const MORNING = NIGHT + 9 * HOUR;
const QUIET = { startMinute: 21 * 60, endMinute: 8 * 60 };
const SOUND = { bookingsWithoutClaim: 0, claimsWithoutOwner: 0, claimsOverCapacity: 0, offersWithoutClaim: 0 };
let world: LineWorld;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.at = MONDAY;
});

/** Booked days before, and cancelled now. */
const freed = async (practice: LinePractice) => {
  const now = world.clock.at;
  world.clock.at = MONDAY;
  const { token } = await practice.booked(ten(7));
  world.clock.at = now;
  await practice.cancel(token);
};
const waits = async (practice: LinePractice, ...names: string[]) => {
  for (const name of names) await practice.wait(name);
};
const block = (practice: LinePractice) =>
  practice.coach('POST', practice.path('/overrides'), {
    scheduleId: null,
    kind: 'blocked',
    startsOn: '2027-06-14',
    endsOn: '2027-06-14',
    weekdays: null,
    startMinute: 600,
    endMinute: 660,
    capacity: null,
    note: '',
  });

describe('how many are asked at once', () => {
  it('the best two: who is first has it, and the others are told', async () => {
    const practice = await world.open({}, { mode: 'best', atOnce: 2 });
    await waits(practice, 'Ada', 'Ben', 'Cleo');
    await freed(practice);
    expect(await practice.said()).toEqual(['Ada: offered', 'Ben: offered']);
    expect(await practice.decline('Ada')).toBe(200);
    expect(await practice.said()).toEqual(['Ada: declined', 'Ben: offered', 'Cleo: offered']);
    expect(await practice.accept('Cleo')).toBe(200);
    expect(await practice.said()).toEqual(['Ada: declined', 'Ben: withdrawn', 'Cleo: accepted']);
    expect(await practice.mails()).toContain('Ben offer_gone');
  });

  it('everybody; somebody who joins meanwhile too', async () => {
    const practice = await world.open({}, { mode: 'all' });
    await waits(practice, 'Ada', 'Ben');
    await freed(practice);
    const joined = await practice.visitor('POST', `/coaches/${practice.coachSlug}/waitlist`, {
      serviceSlug: practice.serviceSlug,
      target: { kind: 'service' },
      durationMinutes: 60,
      name: 'Cleo',
      email: 'cleo@example.com',
      timeZone: 'America/Toronto',
    });
    expect(joined.status).toBe(201);
    expect(await practice.said()).toEqual(['Ada: offered', 'Ben: offered', 'Cleo: offered']);
  });

  it('who is paused loses their offer to the next', async () => {
    const practice = await world.open();
    const { entryId } = await practice.wait('Ada');
    await practice.wait('Ben');
    await freed(practice);
    const { body } = await practice.coach('GET', practice.path(`/waitlist/${entryId}`));
    expect((await practice.coach('POST', practice.path(`/waitlist/${entryId}/pause`), { version: body.version })).status).toBe(200);
    expect(await practice.said()).toEqual(['Ada: withdrawn', 'Ben: offered']);
  });

  it('who takes one of two times of a day loses the other to the next, and hears no more of it', async () => {
    const practice = await world.open();
    await waits(practice, 'Ada', 'Ben');
    await freed(practice);
    const { token } = await practice.booked(ten(7, 3));
    await practice.cancel(token);
    expect((await practice.times()).map(({ offers }) => offers.map(({ who }) => who))).toEqual([['Ada'], ['Ada']]);
    expect(await practice.accept('Ada')).toBe(200);
    const offers = (await practice.times()).flatMap((time) => time.offers.map(({ who, state }) => `${who}: ${state}`));
    expect(offers.toSorted()).toEqual(['Ada: accepted', 'Ada: withdrawn', 'Ben: offered']);
    expect(await practice.mails()).toEqual(['Ada offered', 'Ada offered', 'Ben offered']);
  });

  it('every seat of a full class is a time of its own', async () => {
    const practice = await world.open({ capacity: 2 });
    await waits(practice, 'Ada', 'Ben', 'Cleo');
    const one = await practice.booked(ten(7));
    const two = await practice.booked(ten(7), { email: 'yan@example.com' });
    await practice.cancel(one.token);
    await practice.cancel(two.token);
    expect((await practice.times()).map(({ offers }) => offers.map(({ who }) => who)).toSorted()).toEqual([['Ada'], ['Ben']]);
    expect(await practice.isOpen(ten(7))).toBe(false);
  });

  it('who waits for another start of that hour is asked when nobody took it from its beginning, and nobody else again', async () => {
    const practice = await world.open({ rules: { intervalMinutes: 30 } });
    await waits(practice, 'Ada', 'Ben');
    await practice.wait('Cleo', { slotAt: ten(7, 0.5) });
    await freed(practice);
    expect(await practice.decline('Ada')).toBe(200);
    expect(await practice.decline('Ben')).toBe(200);
    expect(await practice.times()).toMatchObject([
      { startsAt: ten(7), state: 'public', offers: [{ who: 'Ada' }, { who: 'Ben' }] },
      { startsAt: ten(7, 0.5), state: 'offering', offers: [{ who: 'Cleo', state: 'offered' }] },
    ]);
    expect(await practice.isOpen(ten(7))).toBe(false);
    expect(await practice.decline('Cleo')).toBe(200);
    expect((await practice.times()).map(({ state }) => state)).toEqual(['public', 'public']);
    expect(await practice.isOpen(ten(7))).toBe(true);
  });

  it('thirty who all decline leave it to everybody', async () => {
    const practice = await world.open();
    const names = Array.from({ length: 30 }, (_, index) => `Client ${index + 10}`);
    await waits(practice, ...names);
    await freed(practice);
    for (const [index, name] of names.entries()) {
      expect((await practice.said()).slice(index)).toEqual([`${name}: offered`]);
      expect(await practice.isOpen(ten(7))).toBe(false);
      expect(await practice.decline(name)).toBe(200);
    }
    expect(await practice.times()).toMatchObject([{ state: 'public', endReason: 'nobody_left' }]);
    expect(await practice.isOpen(ten(7))).toBe(true);
    expect((await practice.book(ten(7))).status).toBe(201);
  });
});

describe('the night', () => {
  it('holds the time, and nobody is asked before the morning', async () => {
    const practice = await world.open({}, { quiet: QUIET });
    await waits(practice, 'Ada');
    world.clock.at = NIGHT;
    await freed(practice);
    expect(await practice.times()).toMatchObject([{ state: 'offering', dueAt: MORNING, offers: [] }]);
    expect(await practice.isOpen(ten(7))).toBe(false);
    world.clock.at = MORNING - 1;
    await world.sweep();
    expect(await practice.said()).toEqual([]);
    world.clock.at = MORNING;
    await world.sweep();
    expect(await practice.times()).toMatchObject([{ offers: [{ who: 'Ada', state: 'offered', until: MORNING + 12 * HOUR }] }]);
  });

  it('is each client’s own, and who sleeps keeps their place', async () => {
    const practice = await world.open({}, { quiet: QUIET, mode: 'all' });
    await practice.wait('Ada');
    await practice.wait('Noa', { timeZone: 'Asia/Tokyo' });
    world.clock.at = NIGHT;
    await freed(practice);
    expect(await practice.said()).toEqual(['Noa: offered']);
    world.clock.at = MORNING;
    await world.sweep();
    expect(await practice.said()).toEqual(['Noa: offered', 'Ada: offered']);
  });
});

describe('the cut-off', () => {
  it('leaves the time to everybody, whoever is left', async () => {
    const practice = await world.open({ rules: { cancelUntilMinutes: 0 } });
    await waits(practice, 'Ada', 'Ben');
    world.clock.at = Date.parse(ten(7)) - 5 * HOUR;
    await freed(practice);
    expect(await practice.times()).toMatchObject([{ offers: [{ who: 'Ada', until: Date.parse(ten(7)) - 4.5 * HOUR }] }]);
    world.clock.at = Date.parse(ten(7)) - 4 * HOUR;
    await world.sweep();
    expect(await practice.times()).toMatchObject([{ state: 'public', endReason: 'cut_off', offers: [{ who: 'Ada', state: 'ran_out' }] }]);
    expect(await practice.isOpen(ten(7))).toBe(true);
  });

  it('holds nothing after it', async () => {
    const practice = await world.open({ rules: { cancelUntilMinutes: 0 }, hours: { startMinute: 600, endMinute: 660 } });
    await waits(practice, 'Ada');
    const { token } = await practice.booked(ten(7));
    world.clock.at = Date.parse(ten(7)) - 4 * HOUR;
    await practice.cancel(token);
    expect(await practice.times()).toEqual([]);
  });
});

describe('a season that is not public yet', () => {
  const opensAt = MONDAY + 3 * DAY;
  const bound = async (more: object = {}) => {
    const practice = await world.open({ serviceRules: {} });
    const { db } = world.practices;
    await db.updateTable('services').set({ cycleBound: true }).where('id', '=', practice.serviceId).execute();
    const parts = season(db, practice);
    await parts.cycle({ firstDate: '2027-06-10', lastDate: '2027-08-31', phase: 'confirming', opensAt, ...more });
    return { practice, ...parts };
  };
  /** The coach books it, for the public can't yet, and cancels. */
  const given = async (practice: LinePractice) => {
    const made = await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      newClient: { name: 'Zoe Roy', email: 'zoe@example.com' },
      startsAt: ten(7),
    });
    expect((await practice.coach('POST', practice.path(`/bookings/${made.body.id}/cancel`), { reason: '' })).status).toBe(200);
  };

  it('asks regulars first, then rests until the opening, then asks the others', async () => {
    const { practice, regular } = await bound();
    await practice.wait('Ada');
    const { clientId } = await regular();
    const rosa = await practice.wait('Rosa');
    await world.practices.db.updateTable('regulars').set({ clientId: rosa.clientId }).where('clientId', '=', clientId).execute();
    await given(practice);
    expect(await practice.said()).toEqual(['Rosa: offered']);
    expect(await practice.decline('Rosa')).toBe(200);
    expect(await practice.times()).toMatchObject([{ state: 'offering', dueAt: opensAt }]);
    world.clock.at = opensAt;
    await world.sweep();
    expect(await practice.said()).toEqual(['Rosa: declined', 'Ada: offered']);
  });

  it('holds nothing where nobody could come after the regulars', async () => {
    const { practice, regular } = await bound();
    const { clientId } = await regular();
    const rosa = await practice.wait('Rosa');
    await world.practices.db.updateTable('regulars').set({ clientId: rosa.clientId }).where('clientId', '=', clientId).execute();
    await given(practice);
    expect(await practice.decline('Rosa')).toBe(200);
    expect(await practice.times()).toMatchObject([{ state: 'public', endReason: 'nobody_left' }]);
  });

  it('holds nothing for who is no regular where it opens too late', async () => {
    const { practice } = await bound({ opensAt: Date.parse(ten(7)) - HOUR });
    await practice.wait('Ada');
    await given(practice);
    expect(await practice.times()).toEqual([]);
  });
});

describe('a held time', () => {
  it('that comes to lie in a block is taken back, and its people are told', async () => {
    const practice = await world.open();
    await waits(practice, 'Ada');
    await freed(practice);
    expect((await block(practice)).status).toBe(201);
    expect(await practice.times()).toMatchObject([
      { state: 'taken_back', endReason: 'closed', offers: [{ who: 'Ada', state: 'withdrawn' }] },
    ]);
    expect(await practice.mails()).toEqual(['Ada offer_gone', 'Ada offered']);
    const { db } = world.practices;
    expect(await db.selectFrom('claims').select('id').where('coachId', '=', practice.coachId).execute()).toEqual([]);
    expect(await db.selectFrom('waitlistEntries').select('state').where('coachId', '=', practice.coachId).execute()).toEqual([
      { state: 'waiting' },
    ]);
  });

  it('is named to nobody twice, however often it is looked at', async () => {
    const practice = await world.open();
    await waits(practice, 'Ada', 'Ben');
    await freed(practice);
    for (let minute = 0; minute < 5; minute += 1) {
      world.clock.at += MINUTE;
      await world.sweep();
      await world.practices.db.updateTable('freedTimes').set({ dueAt: null }).where('coachId', '=', practice.coachId).execute();
    }
    expect(await practice.said()).toEqual(['Ada: offered']);
    expect(await practice.mails()).toEqual(['Ada offered']);
  });

  it('is counted every night: it has its claim, and no claim is left behind', async () => {
    const practice = await world.open();
    const { db } = world.practices;
    await waits(practice, 'Ada');
    await freed(practice);
    expect(await recountGuarantee(db)).toEqual(SOUND);
    await sql`update freed_times set state = 'public', ended_at = now() where coach_id = ${practice.coachId}`.execute(db);
    expect(await recountGuarantee(db)).toEqual({ ...SOUND, claimsWithoutOwner: 1, offersWithoutClaim: 1 });
    await sql`update freed_times set state = 'offering', ended_at = null where coach_id = ${practice.coachId}`.execute(db);
    await db.deleteFrom('claims').where('coachId', '=', practice.coachId).execute();
    expect(await recountGuarantee(db)).toEqual({ ...SOUND, offersWithoutClaim: 1 });
    await db.deleteFrom('freedTimes').where('coachId', '=', practice.coachId).execute();
  });
});

describe('where a line can’t be served', () => {
  const setRules = (practice: LinePractice, rules: string) =>
    sql`update coaches set waitlist_rules = ${rules}::jsonb where id = ${practice.coachId}`.execute(world.practices.db);
  const spans = (practice: LinePractice) =>
    world.practices.db.selectFrom('freedSpans').select(['cause', 'sessionAt']).where('coachId', '=', practice.coachId).execute();

  it('a cancellation goes through all the same, and the next look offers the time', async () => {
    const practice = await world.open();
    const { waitlistRules } = await world.practices.db
      .selectFrom('coaches')
      .select('waitlistRules')
      .where('id', '=', practice.coachId)
      .executeTakeFirstOrThrow();
    await waits(practice, 'Ada');
    const { token, id } = await practice.booked(ten(7));
    await setRules(practice, '{}');
    await practice.cancel(token);
    const { status } = await world.practices.db.selectFrom('bookings').select('status').where('id', '=', id).executeTakeFirstOrThrow();
    expect(status).toBe('cancelled');
    expect(await practice.times()).toEqual([]);
    expect(await spans(practice)).toEqual([{ cause: 'cancelled', sessionAt: Date.parse(ten(7)) }]);

    // Trouble with one line keeps no other one waiting.
    const other = await world.open();
    await waits(other, 'Ben');
    await sql`insert into freed_spans (coach_id, starts_at, ends_at, cause, schedule_id, session_at)
      values (${other.coachId}, ${ten(7)}, ${ten(7, 1)}, 'cancelled', ${other.scheduleId}, ${ten(7)})`.execute(world.practices.db);
    await world.sweep();
    expect(await other.said()).toEqual(['Ben: offered']);
    expect(world.logged.map(({ msg }) => msg)).toContain('a waitlist could not be served');

    await setRules(practice, JSON.stringify(waitlistRules));
    await world.sweep();
    expect(await practice.said()).toEqual(['Ada: offered']);
    expect(await spans(practice)).toEqual([]);
  });
});
