import type { Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import { zoneDaysCovering } from '../time/zone-days-covering.ts';
import type { AvailabilityInput, BlockKind } from './availability-input.ts';
import { appendOverlapping, blockedSteps, openSteps } from './sweep/coach-time.ts';
import { dayPlans } from './sweep/day-plan.ts';
import type { DayPlan } from './sweep/day-plan.ts';
import { publishedSpan } from './sweep/published-offers.ts';
import { appendRange, createSteps, levelAt } from './sweep/steps.ts';
import type { Steps } from './sweep/steps.ts';

/** A stretch of the coach's calendar of one colour. */
export interface AvailabilityBand {
  readonly from: Instant;
  readonly until: Instant;
  readonly kind: 'open' | BlockKind;
  /** How many clients at any instant; 0 in a block. */
  readonly capacity: number;
  /** What the coach wrote on the block; empty for open time. */
  readonly note: string;
}

type CoachPlan = Pick<AvailabilityInput, 'zone' | 'hours' | 'overrides' | 'publishedSlots'>;

function publishedSteps(plans: readonly DayPlan[], slots: CoachPlan['publishedSlots']): Steps {
  const days = plans.map((plan) => plan.day);
  const ranges = slots.flatMap((slot) => {
    const time = publishedSpan(days, slot);
    return time && time.from < time.until ? [{ ...slot, ...time }] : [];
  });
  const steps = createSteps(4 * ranges.length);
  appendOverlapping(steps, ranges, []);
  return steps;
}

/** Open time is what hours or published slots open and no block takes away. */
function openBands(plans: readonly DayPlan[], slots: CoachPlan['publishedSlots']): readonly AvailabilityBand[] {
  const open = openSteps(plans);
  const published = publishedSteps(plans, slots);
  const blocked = blockedSteps(plans);
  const edges = [open, published, blocked].flatMap((steps) => [...steps.at.subarray(0, steps.size)]).sort((a, b) => a - b);
  const merged = createSteps(2 * edges.length);
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const from = edges[index]!;
    const capacity = levelAt(blocked, from) > 0 ? 0 : Math.max(levelAt(open, from), levelAt(published, from));
    appendRange(merged, from, edges[index + 1]!, capacity);
  }
  const bands: AvailabilityBand[] = [];
  for (let index = 0; index + 1 < merged.size; index += 1) {
    if (merged.level[index]! > 0)
      bands.push({ from: merged.at[index]!, until: merged.at[index + 1]!, kind: 'open', capacity: merged.level[index]!, note: '' });
  }
  return bands;
}

/** Blocks of one kind and note that meet become one band: a week of travel is one stretch. */
function blockBands(plans: readonly DayPlan[]): readonly AvailabilityBand[] {
  const bands: AvailabilityBand[] = [];
  const latest = new Map<string, number>();
  for (const { from, until, override } of plans.flatMap((plan) => plan.blocks)) {
    const { kind, note } = override;
    if (kind === 'extra' || kind === 'capacity') continue;
    const key = `${kind} ${note}`;
    const index = latest.get(key) ?? -1;
    const before = bands[index];
    if (before && from <= before.until) bands[index] = { ...before, until: Math.max(before.until, until) };
    else latest.set(key, bands.push({ from, until, kind, capacity: 0, note }) - 1);
  }
  return bands;
}

const clip = (band: AvailabilityBand, span: Span): AvailabilityBand => ({
  ...band,
  from: Math.max(band.from, span.from),
  until: Math.min(band.until, span.until),
});

/** Open time and blocks inside the span, for painting the coach's calendar: merged, cut to the span, in the order of their starts. */
export function availabilityBands(plan: CoachPlan, span: Span): readonly AvailabilityBand[] {
  const plans = dayPlans(zoneDaysCovering(plan.zone, span.from, span.until), plan.hours, plan.overrides);
  return [...openBands(plans, plan.publishedSlots), ...blockBands(plans)]
    .map((band) => clip(band, span))
    .filter((band) => band.from < band.until)
    .sort((a, b) => a.from - b.from || a.until - b.until);
}
