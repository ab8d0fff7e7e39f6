import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';
import { openSlots } from '../../../core/availability/open-slots.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { resolveRules } from '../../../core/policies/resolve-rules.ts';
import { ruleSetOf } from '../../../core/policies/rule-set-of.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { DAY, type Instant, type LocalDate } from '../../../core/time/instant.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { loadServiceWithHours, type ServiceWithHours } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { type Bound, boundFor } from '../../../core/bookings/bound-for.ts';

export interface SlotsAsked extends Bound {
  readonly coach: CoachRow;
  readonly service: { readonly id: string } | { readonly slug: string };
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly timeZone: string;
  readonly durationMinutes: number | undefined;
  /** Whoever asks, as far as they have proven it. */
  readonly client: KnownClient | undefined;
  readonly movingBookingId?: string;
  /** Where that booking is now: no time to move to. */
  readonly movingFrom?: Instant;
}

export interface OpenSlots {
  readonly service: ServiceWithHours;
  readonly durationMinutes: number;
  readonly starts: ArrayLike<number>;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly nextOpen: Instant | null;
}

/** Limits count whole ISO weeks, so their claims are read on either side. */
const AROUND = REACH_DAYS * DAY;

interface Reach {
  readonly from: Instant;
  readonly until: Instant;
}

/** A read, exact at this moment: the open starts of the days asked for, in the viewer's zone. Undefined when there is no such service. */
export async function listOpenSlots(db: Database, asked: SlotsAsked, now: Instant): Promise<OpenSlots | undefined> {
  const { coach, timeZone } = asked;
  const span = { from: wallToInstant(timeZone, asked.from, 0), until: wallToInstant(timeZone, addDays(asked.to, 1), 0) };
  const found = await load(db, asked, span, now);
  if (!found) return undefined;
  const { service, input } = found;
  const starts = startsIn(asked, input, span);
  const end = wallToInstant(coach.timeZone, addDays(lastBookableDate(coach, input, now), 1), 0);
  return {
    service,
    durationMinutes: input.rules.durationMinutes,
    starts,
    firstDate: instantToWall(timeZone, now).date,
    lastDate: instantToWall(timeZone, end - 1).date,
    nextOpen: starts[0] ?? (await firstOpen(db, asked, { from: span.until, until: end }, now)),
  };
}

/** Of the window, or of the last cycle that is open; today, where there is none. */
function lastBookableDate({ timeZone }: CoachRow, { onlyWithin, rules }: AvailabilityInput, now: Instant): LocalDate {
  const today = instantToWall(timeZone, now).date;
  if (!onlyWithin) return addDays(today, rules.windowDays);
  return onlyWithin.reduce((latest, { to }) => (to > latest ? to : latest), today);
}

function startsIn({ movingFrom }: SlotsAsked, input: AvailabilityInput, span: Reach): readonly Instant[] {
  const open = openSlots(input, span);
  return movingFrom === undefined ? open : open.filter((start) => start !== movingFrom);
}

async function load(
  db: Database,
  asked: SlotsAsked,
  span: Reach,
  now: Instant,
): Promise<{ service: ServiceWithHours; input: AvailabilityInput } | undefined> {
  const { coach } = asked;
  const reach = { from: span.from - AROUND, until: span.until + AROUND };
  const days = { from: instantToWall(coach.timeZone, reach.from).date, to: instantToWall(coach.timeZone, reach.until).date };
  const [service, claims] = await Promise.all([
    loadServiceWithHours(db, coach.id, asked.service, days),
    loadClaims(db, coach.id, reach, asked.movingBookingId),
  ]);
  if (!service) return undefined;
  const relationship = relationshipOf(asked.client);
  const durationMinutes = asked.durationMinutes ?? service.durations[0] ?? 60;
  const input = serviceAvailability(coach, service, claims, { relationship, durationMinutes, now });
  const { requests } = resolveRules(ruleSetOf(coach, service, relationship), durationMinutes);
  return { service, input: boundFor(input, asked.movingBookingId === undefined ? { ...asked, requests } : asked) };
}

/** Nothing free in the days asked for: where is the next? Looked for in a month, then in the two after it, then in four, to the end of the window. */
async function firstOpen(db: Database, asked: SlotsAsked, rest: Reach, now: Instant): Promise<Instant | null> {
  let length = 31 * DAY;
  for (let from = Math.max(rest.from, now); from < rest.until; from += length, length *= 2) {
    const span = { from, until: Math.min(from + length, rest.until) };
    const found = await load(db, asked, span, now);
    const first = found && startsIn(asked, found.input, span)[0];
    if (first !== undefined) return first;
  }
  return null;
}
