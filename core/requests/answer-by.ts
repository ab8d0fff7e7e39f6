import { type Instant, MINUTE } from '../time/instant.ts';
import type { RequestRules } from './request-rules.ts';

/** Until when whoever's turn it is has to answer. Every turn has the whole time anew, but never past the start of the first session. */
export const answerBy = ({ answerWithinMinutes }: Pick<RequestRules, 'answerWithinMinutes'>, firstStart: Instant, now: Instant): Instant =>
  Math.min(now + answerWithinMinutes * MINUTE, firstStart);
