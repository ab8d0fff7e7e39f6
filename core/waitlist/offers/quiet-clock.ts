import { DAY, type Instant, MINUTE } from '../../time/instant.ts';
import { type ZoneChange, zoneOffsets } from '../../time/zone-offsets.ts';
import { type QuietHours, quietMinutes } from './offer-settings.ts';

/** Quiet hours are asked for some days round an instant; clocks change twice a year. */
const REACH = 8 * DAY;

/**
 * Quiet hours as one client's clock shows them. What the clock reads decides, on days whose clocks change too: where an hour is shown twice it is
 * quiet twice, and a skipped one is not there. Reads far from `round` (8 days) ask the zone anew.
 */
export class QuietClock {
  readonly #zone: string;
  readonly #quiet: QuietHours | null;
  readonly #length: number;
  #from: Instant;
  #offsets: readonly ZoneChange[];

  constructor(zone: string, quiet: QuietHours | null, round: Instant) {
    this.#zone = zone;
    this.#quiet = quiet;
    this.#length = quiet === null ? 0 : quietMinutes(quiet) * MINUTE;
    this.#from = round;
    this.#offsets = quiet === null ? [] : zoneOffsets(zone, round - REACH, round + REACH);
  }

  /** The offset in force, since when, and until when. */
  #stretch(at: Instant): { readonly offset: number; readonly from: Instant; readonly until: Instant } {
    if (Math.abs(at - this.#from) > REACH / 2) {
      this.#from = at;
      this.#offsets = zoneOffsets(this.#zone, at - REACH, at + REACH);
    }
    let index = this.#offsets.length - 1;
    while (index > 0 && this.#offsets[index]!.at > at) index -= 1;
    const { at: from, offsetMinutes } = this.#offsets[index]!;
    return { offset: offsetMinutes * MINUTE, from, until: this.#offsets[index + 1]?.at ?? Number.POSITIVE_INFINITY };
  }

  /** How far into the quiet hours the clock is, in milliseconds; negative where it is not quiet. */
  #into(quiet: QuietHours, at: Instant, offset: number): number {
    const since = (((at + offset - quiet.startMinute * MINUTE) % DAY) + DAY) % DAY;
    return since < this.#length ? since : -1;
  }

  isQuiet(at: Instant): boolean {
    return this.#quiet !== null && this.#into(this.#quiet, at, this.#stretch(at).offset) >= 0;
  }

  /** The first instant from `at` on that is not quiet. */
  quietUntil(at: Instant): Instant {
    if (this.#quiet === null) return at;
    let found = at;
    for (;;) {
      const { offset, until } = this.#stretch(found);
      const into = this.#into(this.#quiet, found, offset);
      if (into < 0) return found;
      found = Math.min(found + this.#length - into, until);
    }
  }

  /** Where the quiet that holds just before `at` began; `at` itself where it is not quiet just before. */
  quietSince(at: Instant): Instant {
    if (this.#quiet === null) return at;
    let found = at;
    for (;;) {
      const { offset, from } = this.#stretch(found - 1);
      const into = this.#into(this.#quiet, found - 1, offset);
      if (into < 0) return found;
      found = Math.max(found - 1 - into, from);
    }
  }

  /** The first instant from `at` on that is quiet. Never, where nothing is. */
  #quietFrom(at: Instant): Instant {
    if (this.#quiet === null) return Number.POSITIVE_INFINITY;
    let found = at;
    for (;;) {
      const { offset, until } = this.#stretch(found);
      const ahead = (((this.#quiet.startMinute * MINUTE - found - offset) % DAY) + DAY) % DAY;
      if (this.#into(this.#quiet, found, offset) >= 0) return found;
      found = Math.min(found + ahead, until);
    }
  }

  /** When so many milliseconds outside quiet hours have passed since `at`. */
  awakeAfter(at: Instant, milliseconds: number): Instant {
    let from = this.quietUntil(at);
    let left = milliseconds;
    for (let night = this.#quietFrom(from); night - from < left; night = this.#quietFrom(from)) {
      left -= night - from;
      from = this.quietUntil(night);
    }
    return from + left;
  }
}
