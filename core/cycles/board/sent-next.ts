import type { Placement } from '../placement.ts';
import { type NextSend, nextSend } from '../send/next-send.ts';
import type { CycleDays } from '../times/cycle-days.ts';
import type { BoardFacts } from './board-facts.ts';

/** What the next "Send" makes of a placement of this board. */
export const sentNext = ({ sentTo, now }: BoardFacts, days: CycleDays, placement: Placement): NextSend | null =>
  nextSend(placement, { days, now, isSentTo: (regularId) => sentTo.has(regularId) });
