import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import type { OwnedClaim } from '../../../core/bookings/owned-claim.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Span } from '../../../core/time/span.ts';
import type { KeptChain } from '../../../core/waitlist/freed/kept-chain.ts';
import type { CycleOfLine } from '../../../core/waitlist/freed/line-availability.ts';
import type { Candidate } from '../../../core/waitlist/matching/candidate.ts';
import { loadServiceWithHours, type ServiceWithHours } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import type { FreedSpanRow } from '../../db/waitlist/freed-spans.ts';
import { listLineCycles } from '../../db/waitlist/line-cycles.ts';
import { loadCandidates } from './load-candidates.ts';
import { loadChains } from './load-chains.ts';

/** All that decides over what fell free, read once under the coach's lock. */
export interface Line {
  readonly now: Instant;
  readonly coach: CoachRow;
  readonly chains: readonly KeptChain[];
  readonly candidates: readonly Candidate[];
  /** Active ones that somebody waits for, or that are held. */
  readonly services: readonly ServiceWithHours[];
  readonly cycles: readonly CycleOfLine[];
  readonly claims: readonly OwnedClaim[];
  /** In which other times are looked for. */
  readonly around: Span;
}

/** So far before and after what is offered other times are named. */
const NEAR = 14 * DAY;

function spanAround(chains: readonly KeptChain[], spans: readonly FreedSpanRow[], now: Instant): Span {
  const starts = [...chains.map(({ freed }) => freed.startsAt), ...spans.map(({ startsAt }) => Math.max(startsAt, now))];
  const ends = [...chains.map(({ freed }) => freed.endsAt), ...spans.map(({ endsAt }) => endsAt)];
  return { from: Math.max(now, Math.min(...starts) - NEAR), until: Math.max(now, ...ends) + NEAR };
}

/** Undefined where nothing fell free and nothing is held, or where nobody waits for anything and nothing is held. */
export async function loadLine(db: Database, coach: CoachRow, spans: readonly FreedSpanRow[], now: Instant): Promise<Line | undefined> {
  const chains = await loadChains(db, coach, now);
  if (chains.length + spans.length === 0) return undefined;
  const candidates = await loadCandidates(db, coach, now);
  if (chains.length + candidates.length === 0) return undefined;
  const around = spanAround(chains, spans, now);
  const days = {
    from: addDays(instantToWall(coach.timeZone, around.from).date, -REACH_DAYS),
    to: addDays(instantToWall(coach.timeZone, around.until).date, REACH_DAYS),
  };
  const serviceIds = new Set([...candidates.map(({ entry }) => entry.serviceId), ...chains.flatMap(({ freed }) => freed.serviceIds)]);
  const services = await Promise.all([...serviceIds].map((id) => loadServiceWithHours(db, coach.id, { id }, days)));
  const claims = await loadClaims(db, coach.id, { from: around.from - REACH_DAYS * DAY, until: around.until + REACH_DAYS * DAY });
  return {
    now,
    coach,
    chains,
    candidates,
    services: services.filter((service): service is ServiceWithHours => service !== undefined && service.active),
    cycles: await listLineCycles(db, coach.id),
    claims,
    around,
  };
}
