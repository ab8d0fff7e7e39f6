import { takesTime } from '../../bookings/booking-status.ts';
import type { Instant } from '../../time/instant.ts';
import type { Placement } from '../placement.ts';
import type { CycleDays } from '../times/cycle-days.ts';
import { type NextSend, nextSend } from './next-send.ts';
import { sendSkip, type SendSkip, type SkipFacts } from './send-skip.ts';

/** A regular's part in the cycle, as sending asks about it. */
export interface SendPart extends SkipFacts {
  readonly regularId: string;
  readonly clientId: string;
  /** How often something was sent to them. */
  readonly rounds: number;
}

/** A visit the client is told of, and when it will be. */
export interface Told {
  readonly placement: Placement;
  readonly startsAt: Instant;
}

/** What is to be told to one client. */
export interface LaneChanges {
  readonly part: SendPart;
  /** Null where they are sent to. */
  readonly skip: SendSkip | null;
  readonly added: readonly Told[];
  readonly moved: readonly Told[];
  readonly withdrawn: readonly Placement[];
  /** What falls free without a word: the client has said no to it. */
  readonly quiet: readonly Placement[];
  /** All of it. */
  readonly sends: readonly NextSend[];
  /** What stands or waits after it, all together. */
  readonly dates: number;
  /** So many dates would be added or moved if they were sent to. */
  readonly heldBack: number;
}

/** What differs between the plan and what one client was told: new dates, other times, dates that are no more. */
export function changesToSend(part: SendPart, placements: readonly Placement[], days: CycleDays, now: Instant): LaneChanges {
  const skip = sendSkip(part);
  const moment = { days, now, isSentTo: () => true };
  const added: Told[] = [];
  const moved: Told[] = [];
  const withdrawn: Placement[] = [];
  const quiet: Placement[] = [];
  const sends: NextSend[] = [];
  let dates = 0;
  let heldBack = 0;
  for (const placement of placements) {
    const { booking, answer } = placement;
    const wanted = nextSend(placement, moment);
    const send = skip === null || wanted?.kind === 'withdraw' ? wanted : null;
    if (wanted !== send) heldBack += 1;
    if (send === null ? booking !== null && takesTime(booking.status) && answer !== 'declined' : send.kind !== 'withdraw') dates += 1;
    if (send === null) continue;
    sends.push(send);
    if (send.kind === 'withdraw') (answer === 'declined' ? quiet : withdrawn).push(placement);
    else (send.kind === 'add' ? added : moved).push({ placement, startsAt: send.startsAt });
  }
  return { part, skip, added, moved, withdrawn, quiet, sends, dates, heldBack };
}

/** Whether there is something to tell them. */
export const hasNews = ({ added, moved, withdrawn }: LaneChanges): boolean => added.length + moved.length + withdrawn.length > 0;

/** Whether there is something to write. */
export const hasChanges = (lane: LaneChanges): boolean => hasNews(lane) || lane.quiet.length > 0;
