import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASKED_FOR, bookingRequest, NOW } from '../../test/facts/request-facts.ts';
import type { BookingParty } from '../bookings/booking.ts';
import { HOUR, type Instant } from '../time/instant.ts';
import type { BookingRequest } from './booking-request.ts';
import { decideMessage } from './decide-message.ts';

const WITHIN = 48;
const rules = { answerWithinMinutes: WITHIN * 60 };
const say = (request: BookingRequest, by: BookingParty, now: Instant, authors: readonly BookingParty[] = []) =>
  decideMessage(
    { request, firstStart: ASKED_FOR, rules, messages: authors.map((author, index) => ({ author, text: `${index}` })), now },
    { by, messageId: 'message', text: 'new' },
  );

it.each([
  ['coach', 'coach', 'client'],
  ['coach', 'client', 'client'],
  ['client', 'client', 'coach'],
] as const)('the %s, in the turn of the %s, gives it to the %s with the whole time anew', (by, turn, waitsFor) => {
  const decision = say(bookingRequest({ waitsFor: turn }), by, NOW + HOUR);
  expect(decision).toMatchObject({ value: { request: { waitsFor, answerBy: NOW + HOUR + WITHIN * HOUR, version: 2 } } });
});

it('takes the same words again as the same message, and after an answer as another', () => {
  const [own, theirs] = [{ author: 'client', text: 'Yes' } as const, { author: 'coach', text: 'Sure?' } as const];
  const again = (messages: readonly { author: BookingParty; text: string }[]) =>
    decideMessage(
      { request: bookingRequest(), firstStart: ASKED_FOR, rules, messages, now: NOW },
      { by: 'client', messageId: 'm', text: 'Yes' },
    );
  expect(again([own])).toEqual({ ok: true, value: null });
  expect(again([own, theirs])).toMatchObject({ ok: true, value: { request: { version: 2 } } });
  expect(again([{ ...own, author: 'coach' }])).toMatchObject({ ok: true, value: { request: { version: 2 } } });
});

it('does not let a client keep a time by going on writing', () => {
  const request = bookingRequest();
  expect(say(request, 'client', NOW + HOUR)).toMatchObject({ value: { request: { waitsFor: 'coach', answerBy: request.answerBy } } });
});

it('tells the other side alone: a question of the coach, an answer of the client', () => {
  const about = { messageId: 'message', version: 2 };
  expect(say(bookingRequest(), 'coach', NOW)).toMatchObject({ value: { effects: [{ event: 'question', to: 'client', ...about }] } });
  expect(say(bookingRequest(), 'client', NOW)).toMatchObject({ value: { effects: [{ event: 'answer', to: 'coach', ...about }] } });
});

it('ends with the request, to the instant', () => {
  const { answerBy } = bookingRequest();
  for (const by of ['client', 'coach'] as const) {
    expect(say(bookingRequest(), by, answerBy - 1).ok).toBe(true);
    expect(say(bookingRequest(), by, answerBy)).toEqual({ ok: false, refusal: { code: 'request_over' } });
    expect(say(bookingRequest({ state: 'declined' }), by, NOW)).toEqual({ ok: false, refusal: { code: 'request_over' } });
  }
});

it('keeps to twenty in a row, to nobody’s last word, and never past the first session', () => {
  const said = fc.record({ by: fc.constantFrom('client' as const, 'coach' as const), hours: fc.integer({ min: 0, max: 40 }) });
  const monologue = fc
    .tuple(fc.constantFrom('client' as const, 'coach' as const), fc.integer({ min: 15, max: 25 }))
    .map(([by, count]) => Array.from({ length: count }, () => ({ by, hours: 0 })));
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: said.map((one) => [one]) }, { weight: 1, arbitrary: monologue }), { maxLength: 12 }),
      (steps) => {
        let request = bookingRequest();
        let now = NOW;
        let paper = { waitsFor: 'coach' as BookingParty, answerBy: request.answerBy, row: 0, last: null as BookingParty | null };
        const authors: BookingParty[] = [];
        for (const { by, hours } of steps.flat()) {
          now += hours * HOUR;
          const row = paper.last === by ? paper.row : 0;
          const decision = say(request, by, now, authors);
          const expected = now >= paper.answerBy ? 'request_over' : row >= 20 ? 'too_many_messages' : null;
          expect(decision.ok ? null : decision.refusal.code).toBe(expected);
          if (!decision.ok || decision.value === null) continue;
          const restarts = by === 'coach' || paper.waitsFor === 'client';
          const answerBy = restarts ? Math.min(now + WITHIN * HOUR, ASKED_FOR) : paper.answerBy;
          paper = { waitsFor: by === 'coach' ? 'client' : 'coach', answerBy, row: row + 1, last: by };
          authors.push(by);
          ({ request } = decision.value);
          expect(request).toMatchObject({ waitsFor: paper.waitsFor, answerBy: paper.answerBy, state: 'open' });
          expect(request.answerBy).toBeLessThanOrEqual(ASKED_FOR);
        }
      },
    ),
  );
});
