import { isGoodFor } from '../is-good-for.ts';
import type { Instant } from '../../time/instant.ts';
import { coverSessions } from './cover-sessions.ts';
import type { CreditFacts } from './credit-facts.ts';

/** What sessions of one service cost in credits, before any is booked. */
export interface Cover {
  /** Of one session. */
  readonly cost: number;
  readonly required: boolean;
  /** What there is for sessions of this kind, whenever they are. */
  readonly left: number;
  /** By start: what would pay for it. */
  readonly starts: readonly { readonly startsAt: Instant; readonly package: { readonly id: string; readonly name: string } | null }[];
  /** Credits that are missing for all of them. */
  readonly missing: number;
}

/** The same choice that booking them in one step would make. */
export function coverOf(
  { cost, required, packages }: CreditFacts,
  kind: { readonly serviceId: string; readonly durationMinutes: number },
  starts: readonly Instant[],
): Cover {
  if (cost === 0) return { cost, required: false, left: 0, starts: [], missing: 0 };
  const sessions = starts.map((startsAt) => ({ ...kind, startsAt, credits: cost }));
  const covered = coverSessions(packages ?? [], sessions);
  return {
    cost,
    required,
    left: (packages ?? []).filter((one) => isGoodFor(one, { ...kind, startsAt: -Infinity })).reduce((sum, { balance }) => sum + balance, 0),
    starts: covered.map(({ session, by }) => ({ startsAt: session.startsAt, package: by && { id: by.id, name: by.name } })),
    missing: cost * covered.filter(({ by }) => by === null).length,
  };
}
