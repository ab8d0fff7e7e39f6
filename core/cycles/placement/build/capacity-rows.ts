import type { AvailabilityInput, Claim } from '../../../availability/availability-input.ts';
import { demandOf, mostTaken } from '../../../availability/sweep/demand.ts';
import { groupedBy } from '../../../grouped-by.ts';
import type { Instant } from '../../../time/instant.ts';
import type { OfferedPlace } from './offered-places.ts';
import { withoutImplied } from './without-implied.ts';
import type { Row } from './without-implied.ts';

type Offers = Readonly<Record<string, AvailabilityInput>>;

/** A place at one instant: how many sessions of its schedule, itself included, may still lie there. */
interface Here {
  readonly place: number;
  readonly scheduleId: string;
  readonly room: number;
}

const roomOf = (here: readonly Here[]): number => here.reduce((most, { room }) => Math.max(most, room), 0);

/** If `one` is taken, at most `left` of the others are; without it up to `most`. Too strict where two clients could share that place. */
const besides = (one: Here, others: readonly Here[], most: number, left: number): Row => ({
  places: [one.place, ...others.map(({ place }) => place)],
  weights: [most - left, ...others.map(() => 1)],
  limit: most,
});

/** Of some places, `few` at most together with any others; of those others alone, `most`. Exact where `few` is one or one less than `most`. */
const fewer = (some: readonly Here[], others: readonly Here[], few: number, most: number): Row => ({
  places: [...some, ...others].map(({ place }) => place),
  weights: [...some.map(() => most), ...others.map(() => few)],
  limit: few * most,
});

/** Sessions of one schedule share its capacity; one that was offered with less room than others denies them the difference. */
function scheduleRows(here: readonly Here[]): readonly Row[] {
  const most = roomOf(here);
  const all: Row = { places: here.map(({ place }) => place), weights: here.map(() => 1), limit: most };
  const rooms = [...new Set(here.map(({ room }) => room))].filter((room) => room < most).sort((a, b) => a - b);
  const narrow = rooms.flatMap((room) => {
    const some = here.filter((one) => one.room <= room);
    const others = here.filter((one) => one.room > room);
    if (room === 1 || room === most - 1) return [fewer(some, others, room, most)];
    return some
      .filter((one) => one.room === room)
      .map((one) =>
        besides(
          one,
          here.filter((other) => other !== one),
          most,
          room - 1,
        ),
      );
  });
  return [all, ...narrow];
}

/** Sessions of one schedule leave none to another. Where one of the two holds one client only, a single row says so. */
function apartRows(own: readonly Here[], others: readonly Here[]): readonly Row[] {
  if (roomOf(own) === 1) return [fewer(own, others, 1, roomOf(others))];
  if (roomOf(others) === 1) return [fewer(others, own, 1, roomOf(own))];
  return own.map((one) => besides(one, others, roomOf(others), 0));
}

/** One instant: the capacity of each schedule, and never two schedules at once. */
function instantRows(here: readonly Here[]): readonly Row[] {
  const schedules = [...groupedBy(here, ({ scheduleId }) => scheduleId).values()];
  if (schedules.length < 2) return scheduleRows(here);
  if (roomOf(here) === 1) return [{ places: here.map(({ place }) => place), weights: here.map(() => 1), limit: 1 }];
  const apart = schedules.flatMap((own, index) => schedules.slice(index + 1).flatMap((others) => apartRows(own, others)));
  return [...schedules.flatMap(scheduleRows), ...apart];
}

function edgesOf(places: readonly OfferedPlace[], claims: readonly Claim[]): readonly Instant[] {
  const spans = [
    ...places.map(({ blocked }) => blocked),
    ...claims.map(({ blockedFrom, blockedUntil }) => ({ from: blockedFrom, until: blockedUntil })),
  ];
  const edges = new Set<Instant>();
  for (const { from, until } of spans) edges.add(from).add(until);
  return [...edges].sort((a, b) => a - b);
}

/** How many seats claims of its schedule take at an instant. Asked in rising order. */
function takenBy({ claims, scheduleId }: AvailabilityInput): (at: Instant) => number {
  const own = claims.filter((claim) => claim.scheduleId === scheduleId);
  const demand = demandOf(own, scheduleId, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return (at) => mostTaken(demand, at, at + 1);
}

/**
 * What keeps every instant within its capacity, as the booking of each session would find it: between two edges of places or claims nothing
 * changes, so there is one set of rows for each such stretch. Places come in the order of their blocked time.
 */
export function capacityRows(places: readonly OfferedPlace[], offers: Offers): readonly Row[] {
  const bySchedule = new Map(Object.values(offers).map((offer) => [offer.scheduleId, offer]));
  const claims = [...bySchedule.values()].flatMap((offer) => offer.claims);
  const taken = new Map([...bySchedule].map(([scheduleId, offer]) => [scheduleId, takenBy(offer)]));
  const order = places.map((_, index) => index).sort((a, b) => places[a]!.blocked.from - places[b]!.blocked.from || a - b);
  const rows: Row[] = [];
  let active: number[] = [];
  let next = 0;
  for (const at of edgesOf(places, claims)) {
    active = active.filter((place) => places[place]!.blocked.until > at);
    for (; next < order.length && places[order[next]!]!.blocked.from <= at; next += 1) active.push(order[next]!);
    const here = active.map((place): Here => {
      const { scheduleId } = offers[places[place]!.offerId]!;
      return { place, scheduleId, room: places[place]!.capacity - (taken.get(scheduleId)?.(at) ?? 0) };
    });
    if (here.length > 0) rows.push(...instantRows(here));
  }
  return withoutImplied(rows);
}
