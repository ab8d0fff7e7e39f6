import type { Claim } from '../../availability/availability-input.ts';
import { groupedBy } from '../../grouped-by.ts';
import type { Placement } from '../placement.ts';
import { fitPins } from '../placement/build/fit-pins.ts';
import { claimAt } from '../placement/build/pins-as-claims.ts';
import type { PlacementInput, Pin, Regular } from '../placement/placement-input.ts';
import { nextSend } from '../send/next-send.ts';
import { withoutGivenBack } from '../send/without-given-back.ts';
import { cycleDays } from '../times/cycle-days.ts';
import type { PlanFacts, PlanRegular } from './plan-facts.ts';
import { searchStanding } from './search-standing.ts';

type Fixed = Omit<Pin, 'dueOn'>;

/** One regular as the search sees them, and what of their own takes time besides their pins. */
interface Prepared {
  readonly regular: Regular;
  readonly claims: readonly Claim[];
}

function prepared(facts: PlanFacts, { clientId: _, ...regular }: PlanRegular, placements: readonly Placement[]): Prepared {
  const pins: Pin[] = [];
  const onTop: Fixed[] = [];
  const skips: string[] = [];
  const stands: Regular['stands'][number][] = [];
  for (const placement of placements) {
    const standing = searchStanding(facts.zone, facts.firstDate, placement);
    const { dueOn: due, date: on, minute: at } = placement;
    if (standing.kind === 'free' && due !== null) stands.push({ dueOn: due, date: on, minute: at });
    if (standing.kind === 'skip' && standing.dueOn !== null) skips.push(standing.dueOn);
    if (standing.kind !== 'fixed') continue;
    const { dueOn, date, minute, isBooked } = standing;
    if (dueOn === null) onTop.push({ date, minute, isBooked });
    else pins.push({ dueOn, date, minute, isBooked });
  }
  const fitted = fitPins(facts, { ...regular, pins, skips, stands });
  const extras = [...onTop, ...fitted.surplus];
  const offer = facts.offers[regular.offerId];
  return {
    regular: { ...regular, pins: fitted.pins, skips, stands, extras: [...regular.extras, ...extras.map(({ date }) => date)] },
    claims: offer ? extras.filter(({ isBooked }) => !isBooked).map(({ date, minute }) => claimAt(facts.zone, offer, date, minute)) : [],
  };
}

/**
 * What the search is asked. What was pinned, sent or answered are pins; what was dropped, or declined and not moved since, is skipped; what was added by hand, or fits
 * no due day of the pattern as it is now, lies on top and only takes its time. Times that the next "Send" gives back are free.
 */
export function planInput(facts: PlanFacts): PlacementInput {
  const { zone, firstDate, lastDate, settings, placements } = facts;
  const own = groupedBy(placements, ({ regularId }) => regularId);
  const regulars = facts.regulars.map((regular) => prepared(facts, regular, own.get(regular.id) ?? []));
  const sentTo = new Set(facts.regulars.map(({ id }) => id));
  const moment = { days: cycleDays(zone, facts), isSentTo: (regularId: string) => sentTo.has(regularId), now: facts.now };
  const booked = withoutGivenBack(
    facts.claims,
    placements.map((placement) => nextSend(placement, moment)),
  );
  const claims = [...booked, ...regulars.flatMap((each) => each.claims)];
  return {
    zone,
    firstDate,
    lastDate,
    offers: Object.fromEntries(Object.entries(facts.offers).map(([id, offer]) => [id, { ...offer, claims }])),
    regulars: regulars.map(({ regular }) => regular),
    settings,
  };
}
