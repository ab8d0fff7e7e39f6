import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { HOUR, MINUTE } from '../../time/instant.ts';
import type { WaitlistMailEffect } from '../waitlist-effect.ts';
import { afterQuiet, type QuietFacts } from './after-quiet.ts';

const QUIET = { startMinute: 21 * 60, endMinute: 8 * 60 };
/** 23:00 in Toronto on 5 April 2027, noon in Tokyo. */
const NIGHT = Date.parse('2027-04-06T03:00:00Z');
const MORNING = Date.parse('2027-04-06T12:00:00Z');
const facts = (more: Partial<QuietFacts> = {}): QuietFacts => ({ timeZone: 'America/Toronto', quiet: QUIET, offer: null, ...more });
const offer = (more: object = {}) => ({ until: MORNING + HOUR, byHand: false, ...more });

describe('a mail in quiet hours', () => {
  it.each<[string, Pick<WaitlistMailEffect, 'event' | 'asked'>, QuietFacts, number | null]>([
    ['answers who has just joined', { event: 'joined', asked: true }, facts(), null],
    ['answers who has just said a new wish', { event: 'changed', asked: true }, facts(), null],
    ['waits with what the coach wished for them', { event: 'joined' }, facts(), MORNING],
    ['waits for the morning with a better place', { event: 'position' }, facts(), MORNING],
    ['waits with the end of an entry', { event: 'expired' }, facts(), MORNING],
    ['waits with what the coach ended', { event: 'left' }, facts(), MORNING],
    ['waits with an opening', { event: 'opened' }, facts(), MORNING],
    ['waits with what is gone', { event: 'offer_gone' }, facts({ offer: offer() }), MORNING],
    ['waits with an offer that stands in the morning', { event: 'offered' }, facts({ offer: offer() }), MORNING],
    ['brings an offer that would be over by then', { event: 'offered' }, facts({ offer: offer({ until: MORNING }) }), null],
    ['brings what the coach offers by hand', { event: 'offered' }, facts({ offer: offer({ byHand: true }) }), null],
    ['leaves where it is day for the client', { event: 'position' }, facts({ timeZone: 'Asia/Tokyo' }), null],
    ['leaves where the coach has none', { event: 'position' }, facts({ quiet: null }), null],
  ])('%s', (_, effect, one, until) => {
    expect(afterQuiet(effect, one, NIGHT)).toBe(until);
  });

  it('waits until the clock shows their end where the night has an hour more or less', () => {
    // Clocks go forward on 14 March 2027 and back on 7 November 2027.
    expect(afterQuiet({ event: 'position' }, facts(), Date.parse('2027-03-14T04:00:00Z'))).toBe(Date.parse('2027-03-14T12:00:00Z'));
    expect(afterQuiet({ event: 'position' }, facts(), Date.parse('2027-11-07T03:00:00Z'))).toBe(Date.parse('2027-11-07T13:00:00Z'));
  });

  it('never leaves at night, whatever the zone, the hours and the day', () => {
    const zones = fc.constantFrom('America/Toronto', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC');
    const minutes = fc.integer({ min: 0, max: 1439 });
    const instants = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z') / MINUTE, max: Date.parse('2028-01-01T00:00:00Z') / MINUTE });
    fc.assert(
      fc.property(zones, minutes, fc.integer({ min: 1, max: 960 }), instants, (timeZone, startMinute, length, minute) => {
        const quiet = { startMinute, endMinute: (startMinute + length) % 1440 };
        const isQuiet = (at: number) => (instantToWall(timeZone, at).minute - startMinute + 1440) % 1440 < length;
        const at = minute * MINUTE;
        const until = afterQuiet({ event: 'position' }, { timeZone, quiet, offer: null }, at);
        expect(isQuiet(until ?? at)).toBe(false);
        expect(until === null).toBe(!isQuiet(at));
        if (until !== null) expect(isQuiet(until - 1)).toBe(true);
      }),
    );
  });
});
