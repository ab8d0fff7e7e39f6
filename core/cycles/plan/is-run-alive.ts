import type { Instant } from '../../time/instant.ts';
import { MINUTE } from '../../time/instant.ts';

/** A search that was asked for and has not ended. */
export interface RunUnderWay {
  readonly askedAt: Instant;
  readonly seconds: number;
}

const SECOND = 1000;
/** What dies with its process is taken over within a minute or two; what has not ended long after that, nobody works on. */
const LONGEST = 10 * MINUTE;

/** Whether somebody may still work on it: the one rule for what a search that has not ended keeps from happening. */
export const isRunAlive = ({ askedAt, seconds }: RunUnderWay, now: Instant): boolean => now <= askedAt + seconds * SECOND + LONGEST;
