import { describe, expect, it } from 'vitest';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import type { BookingStatus } from '../../bookings/booking-status.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import { placementsMailSays, type PlacementsMailFacts, type PlacementsMailSays } from './placements-mail-says.ts';

const NOW = 1_800_000_000_000;
const at = (days: number): number => NOW + days * DAY;

const visit = (id: string, days: number, status: BookingStatus = 'proposed', more: Partial<Placement> = {}) =>
  placementFacts({
    id,
    dueOn: null,
    date: '2027-01-01',
    booking: { id, status, startsAt: at(days), endsAt: at(days) + HOUR },
    toldStartsAt: at(days),
    ...more,
  });
const yes = { answer: 'confirmed' } as const;
const no = { answer: 'declined' } as const;
const dropped = { state: 'dropped', date: null, minute: null } as const;
const facts = (placements: readonly Placement[], more: Partial<PlacementsMailFacts> = {}): PlacementsMailFacts => ({
  rounds: 1,
  answers: 0,
  toldBefore: null,
  placements,
  closed: false,
  now: NOW,
  ...more,
});
const known = (...dates: readonly (readonly [string, number])[]) =>
  dates.map(([placementId, days]) => ({ placementId, startsAt: at(days) }));

/** The lists that are not empty, by their placements. */
function lists(says: PlacementsMailSays | string) {
  if (typeof says === 'string') return says;
  const some = Object.entries(says.lists).filter(([, dates]) => dates.length > 0);
  return {
    event: says.event,
    ...Object.fromEntries(some.map(([list, dates]) => [list, dates.map(({ placementId }) => placementId).join('')])),
  };
}
const says = (effect: Parameters<typeof placementsMailSays>[0], given: PlacementsMailFacts) => lists(placementsMailSays(effect, given));

describe('the mail of a round', () => {
  it('has all that waits, by start', () => {
    expect(says({ event: 'proposed', round: 1 }, facts([visit('b', 9), visit('a', 2)]))).toEqual({ event: 'proposed', open: 'ab' });
  });

  it.each<[string, PlacementsMailFacts, string]>([
    ['a later round tells it', facts([visit('a', 2)], { rounds: 2 }), 'overtaken'],
    ['all was answered by phone', facts([visit('a', 2, 'confirmed', yes), visit('b', 3, 'proposed', no)]), 'not needed'],
    ['the deadline came first', facts([visit('a', 2)], { closed: true }), 'not needed'],
    ['all is over', facts([visit('a', -1)]), 'not needed'],
  ])('is not sent when %s', (_, given, outcome) => {
    expect(says({ event: 'proposed', round: 1 }, given)).toBe(outcome);
  });

  it('says what came, moved and went since the client was told last, and how all stands', () => {
    const placements = [
      visit('a', 2),
      visit('b', 5),
      visit('c', 7, 'cancelled', dropped),
      visit('d', 9),
      visit('e', 11, 'confirmed', yes),
      visit('f', 12, 'cancelled', dropped),
    ];
    const toldBefore = known(['a', 2], ['b', 4], ['c', 7], ['e', 11]);
    const effect = { event: 'changed', round: 2 } as const;
    const given = facts(placements, { rounds: 2, toldBefore });
    // What they never knew of and is gone is no news.
    expect(says(effect, given)).toEqual({ event: 'changed', added: 'd', moved: 'b', withdrawn: 'c', open: 'abd', confirmed: 'e' });
    const told = placementsMailSays(effect, given);
    expect(typeof told !== 'string' && told.lists.moved[0]).toMatchObject({ startsAt: at(5), before: at(4) });
  });

  it('calls moved what was declined and is asked again elsewhere, new what is asked again where it was declined, and leaves out other noes', () => {
    const toldBefore = known(['a', 2], ['b', 4], ['c', 6], ['d', 8], ['e', 10]).map((date) => ({ ...date, declined: true as const }));
    const placements = [
      visit('a', 3),
      visit('b', 4),
      visit('c', 6, 'proposed', no),
      visit('d', 8, 'cancelled', { ...dropped, ...no }),
      visit('e', 11, 'cancelled', dropped),
    ];
    const given = facts(placements, { rounds: 2, toldBefore });
    const effect = { event: 'changed', round: 2 } as const;
    expect(says(effect, given)).toEqual({ event: 'changed', added: 'b', moved: 'a', open: 'ab', declined: 'c' });
    expect(says(effect, { ...given, placements: placements.slice(2) })).toBe('not needed');
  });

  it('is not needed when the changes took each other back, and the first one when nothing was told before', () => {
    const effect = { event: 'changed', round: 3 } as const;
    expect(says(effect, facts([visit('a', 2)], { rounds: 3, toldBefore: known(['a', 2]) }))).toBe('not needed');
    expect(says(effect, facts([visit('a', 2)], { rounds: 3 }))).toEqual({ event: 'proposed', open: 'a' });
  });
});

describe('other mails', () => {
  const some = [
    visit('a', 2, 'confirmed', yes),
    visit('b', 3, 'confirmed'),
    visit('c', 4, 'declined', no),
    visit('d', 5, 'expired'),
    visit('e', 6),
    visit('f', 7, 'proposed', no),
    visit('g', 8, 'proposed', dropped),
  ];

  it.each<[Parameters<typeof placementsMailSays>[0], Partial<PlacementsMailFacts>, string[]]>([
    [{ event: 'reminder' }, {}, ['open']],
    [{ event: 'deadline' }, { closed: true }, ['confirmed', 'kept', 'declined', 'expired']],
    [{ event: 'answered', answers: 4 }, { answers: 4 }, ['confirmed']],
    [{ event: 'message' }, {}, []],
    [{ event: 'link' }, {}, []],
  ])('%o', (effect, more, wanted) => {
    const all: Record<string, string> = { open: 'e', confirmed: 'a', kept: 'b', declined: 'cf', expired: 'd' };
    expect(says(effect, facts(some, more))).toMatchObject(Object.fromEntries(wanted.map((list) => [list, all[list]])));
  });

  it.each<[Parameters<typeof placementsMailSays>[0], readonly Placement[], string]>([
    [{ event: 'reminder' }, [visit('a', 2, 'proposed', no)], 'not needed'],
    [{ event: 'reminder' }, [visit('a', 2, 'proposed', dropped)], 'not needed'],
    [{ event: 'deadline' }, [visit('a', 2, 'confirmed', yes)], 'not needed'],
    [{ event: 'answered', answers: 1 }, [visit('a', 2, 'confirmed', yes)], 'overtaken'],
    [{ event: 'answered', answers: 2 }, [visit('a', 2, 'proposed', no)], 'not needed'],
  ])('%o with nothing to say', (effect, placements, outcome) => {
    expect(says(effect, facts(placements, { answers: 2 }))).toBe(outcome);
  });
});
