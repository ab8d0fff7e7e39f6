import type { WallHours } from '../../cycles/roster/regular-pattern.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { WallMinute } from '../../time/instant.ts';
import { WAITLIST_ORDERS, type WaitlistOrder } from '../matching/in-order.ts';

/** To whom a freed time is offered: to one after another, to so many at once (who is first has it), or to everybody at once. */
export const OFFER_MODES = ['one', 'best', 'all'] as const;
export type OfferMode = (typeof OFFER_MODES)[number];

/** Hours in which nobody is written to and no deadline ends, on the client's own clock. They may lie over midnight: from 1260 to 480. */
export type QuietHours = WallHours;

/** How a coach offers what falls free. */
export interface OfferSettings {
  readonly mode: OfferMode;
  /** How many at once in mode `best`. */
  readonly atOnce: number;
  /** How many offers one person may hold at once, never for times that overlap. With that many they are passed over, and asked when they have answered. */
  readonly offersEach: number;
  readonly order: WaitlistOrder;
  /** How long an offer stands when the session is far away. */
  readonly deadlineMinutes: number;
  /** Less than this outside their quiet hours nobody is given: an offer that could not stand so long is not made. */
  readonly leastMinutes: number;
  readonly quiet: QuietHours | null;
  /** So long before its start a time goes public, whoever is still in line. */
  readonly cutOffMinutes: number;
}

export const DEFAULT_OFFER_SETTINGS: OfferSettings = {
  mode: 'one',
  atOnce: 3,
  offersEach: 3,
  order: 'signup',
  deadlineMinutes: 12 * 60,
  leastMinutes: 30,
  quiet: { startMinute: 21 * 60, endMinute: 8 * 60 },
  cutOffMinutes: 4 * 60,
};

/** Minutes of quiet a day, whether over midnight or not. */
export const quietMinutes = ({ startMinute, endMinute }: QuietHours): WallMinute => (endMinute - startMinute + 1440) % 1440;

const MOST_QUIET = 16 * 60;
const MOST_AT_ONCE = 100;
const MOST_DEADLINE = 14 * 1440;
const MOST_CUT_OFF = 30 * 1440;
const LEAST = 10;
const MOST_LEAST = 1440;

export interface OfferSettingsRefusal {
  readonly code: 'wrong_settings';
  readonly field: keyof OfferSettings;
}

const isWithin = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

function isGoodQuiet(quiet: QuietHours | null): boolean {
  if (quiet === null) return true;
  const minutes = isWithin(quiet.startMinute, 0, 1439) && isWithin(quiet.endMinute, 0, 1439) ? quietMinutes(quiet) : 0;
  return minutes > 0 && minutes <= MOST_QUIET;
}

/** Settings that can be kept to: everybody gets at least ten minutes, and at least eight hours a day are not quiet. Names the first field that is wrong. */
export function checkOfferSettings(wish: OfferSettings): Result<OfferSettings, OfferSettingsRefusal> {
  const good: Readonly<Record<keyof OfferSettings, boolean>> = {
    mode: OFFER_MODES.includes(wish.mode),
    atOnce: isWithin(wish.atOnce, 1, MOST_AT_ONCE),
    offersEach: isWithin(wish.offersEach, 1, MOST_AT_ONCE),
    order: WAITLIST_ORDERS.includes(wish.order),
    leastMinutes: isWithin(wish.leastMinutes, LEAST, MOST_LEAST),
    deadlineMinutes: isWithin(wish.deadlineMinutes, wish.leastMinutes, MOST_DEADLINE),
    quiet: isGoodQuiet(wish.quiet),
    cutOffMinutes: isWithin(wish.cutOffMinutes, 0, MOST_CUT_OFF),
  };
  const wrong = (Object.keys(good) as (keyof OfferSettings)[]).find((field) => !good[field]);
  return wrong === undefined ? ok(wish) : refuse({ code: 'wrong_settings', field: wrong });
}
