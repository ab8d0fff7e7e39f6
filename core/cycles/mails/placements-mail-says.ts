import type { Instant } from '../../time/instant.ts';
import { placementStatus } from '../placement-status.ts';
import type { Placement } from '../placement.ts';
import type { PlacementsMailEffect } from '../cycle-effect.ts';
import type { KnownDate } from '../send/known-date.ts';

/** How things stand at the moment a mail about somebody's dates would leave. */
export interface PlacementsMailFacts {
  /** The last round of sending. */
  readonly rounds: number;
  /** So often the client has answered. */
  readonly answers: number;
  /** The dates they knew before that round; null where they knew of none. */
  readonly toldBefore: readonly KnownDate[] | null;
  /** All of this client's, of this cycle. */
  readonly placements: readonly Placement[];
  /** Whether answers are taken no more. */
  readonly closed: boolean;
  readonly now: Instant;
}

/** A visit that was sent. */
export interface SaidDate {
  readonly placementId: string;
  readonly bookingId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** When it was, as the client knew it. */
  readonly before: Instant | null;
}

/** What each list of dates is: see the sentences of `cycle_mails`. */
export const SAID_LISTS = ['added', 'moved', 'withdrawn', 'open', 'confirmed', 'kept', 'declined', 'expired'] as const;
export type SaidList = (typeof SAID_LISTS)[number];

export interface PlacementsMailSays {
  /** As it is written: what was to tell of changes is the first mail where nothing was told before. */
  readonly event: PlacementsMailEffect['event'];
  /** By start; empty where there is none. */
  readonly lists: Readonly<Record<SaidList, readonly SaidDate[]>>;
}

const NOTHING = { added: [], moved: [], withdrawn: [], open: [], confirmed: [], kept: [], declined: [], expired: [] } as const;

function said({ id, booking, toldStartsAt }: Placement, before: Instant | null = null): SaidDate[] {
  if (!booking || toldStartsAt === null) return [];
  const { id: bookingId, startsAt, endsAt } = booking;
  return [{ placementId: id, bookingId, startsAt, endsAt, before }];
}

const byStart = (dates: readonly SaidDate[]): readonly SaidDate[] => dates.toSorted((one, other) => one.startsAt - other.startsAt);

/** The dates as they stand; what is over needs no word. */
function standing({ placements, closed, now }: PlacementsMailFacts) {
  const ahead = placements.filter(({ booking }) => booking !== null && booking.startsAt > now);
  const of = (wanted: (placement: Placement, status: ReturnType<typeof placementStatus>) => boolean) =>
    byStart(
      ahead
        .filter((each) => wanted(each, placementStatus({ ...each, bookingStatus: each.booking?.status ?? null })))
        .flatMap((each) => said(each)),
    );
  return {
    open: closed ? [] : of((_, status) => status === 'proposed'),
    confirmed: of(({ answer }, status) => status === 'confirmed' && answer !== null),
    // Nobody said yes: the deadline did.
    kept: of(({ answer }, status) => status === 'confirmed' && answer === null),
    declined: of((_, status) => status === 'declined'),
    expired: of((_, status) => status === 'expired'),
  };
}

/** What the last round changed, as far as it still holds. */
function changes({ placements, toldBefore, now }: PlacementsMailFacts) {
  const before = new Map((toldBefore ?? []).map((date) => [date.placementId, date]));
  const waiting = placements.filter(
    ({ booking, answer }) => booking?.status === 'proposed' && answer !== 'declined' && booking.startsAt > now,
  );
  // Asked again for the very time they had said no to, it is a new date to them.
  const known = ({ id, toldStartsAt }: Placement) => {
    const date = before.get(id);
    return !date || (date.declined && date.startsAt === toldStartsAt) ? null : date.startsAt;
  };
  return {
    added: byStart(waiting.filter((each) => known(each) === null).flatMap((each) => said(each))),
    moved: byStart(
      waiting.filter((each) => known(each) !== null && known(each) !== each.toldStartsAt).flatMap((each) => said(each, known(each))),
    ),
    withdrawn: byStart(
      placements
        .filter(({ id, state, booking, answer }) => {
          const date = before.get(id);
          const countedOn = date !== undefined && !date.declined && answer !== 'declined';
          return countedOn && state !== 'planned' && booking?.status === 'cancelled';
        })
        .flatMap((each) => said(each)),
    ),
  };
}

/**
 * What a mail to a client about their dates says when it leaves: what holds then. `overtaken` where a later one tells it, `not needed` where there
 * is nothing (any more) to say.
 */
export function placementsMailSays(
  { event, round, answers }: Pick<PlacementsMailEffect, 'event' | 'round' | 'answers'>,
  facts: PlacementsMailFacts,
): PlacementsMailSays | 'overtaken' | 'not needed' {
  const lists = { ...NOTHING, ...standing(facts) };
  const some = (...names: readonly SaidList[]) => names.some((name) => lists[name].length > 0);
  switch (event) {
    case 'proposed':
    case 'changed': {
      if (round !== undefined && round < facts.rounds) return 'overtaken';
      if (facts.toldBefore === null) return some('open') ? { event: 'proposed', lists } : 'not needed';
      const changed = changes(facts);
      const isEmpty = changed.added.length + changed.moved.length + changed.withdrawn.length === 0;
      return isEmpty ? 'not needed' : { event: 'changed', lists: { ...lists, ...changed } };
    }
    case 'reminder':
      return some('open') ? { event, lists } : 'not needed';
    case 'deadline':
      return some('expired', 'kept', 'declined') ? { event, lists } : 'not needed';
    case 'answered':
      if (answers !== undefined && answers < facts.answers) return 'overtaken';
      return some('confirmed') ? { event, lists } : 'not needed';
    case 'message':
    case 'link':
      return { event, lists };
  }
}
