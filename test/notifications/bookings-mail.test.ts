import { describe, expect, it } from 'vitest';
import { momentOf } from '../../core/time/moment.ts';
import { bookingsMail, type BookingsMailContent } from '../../server/notifications/bookings-mail.ts';
import { exampleBooking } from '../factories/example-booking.ts';

const WEEK = 7 * 86_400_000;

const session = (weeks: number) => {
  const [startsAt, endsAt] = [exampleBooking.startsAt + weeks * WEEK, exampleBooking.endsAt + weeks * WEEK];
  return {
    booking: { ...exampleBooking, id: `${weeks}-${exampleBooking.id}`, startsAt, endsAt },
    coachTime: momentOf('America/Toronto', startsAt, endsAt),
    clientTime: momentOf('Europe/Berlin', startsAt, endsAt),
    url: `https://coach.example/m/token-${weeks}`,
  };
};
const write = (changes: Partial<BookingsMailContent> = {}) =>
  bookingsMail({ id: 'a-mail', to: 'client', first: session(0), rest: [session(1)], now: 0, ...changes });

describe('the mail about several sessions', () => {
  it('has every time on both clocks with its own link, and what is the same for all once', () => {
    const mail = write();
    expect(mail.subject).toBe('Confirmed: 2 sessions, Deep session with Maren Holt, from Tue 3 March 2026, 16:00');
    expect(mail.text).toBe(`You’re booked for 2 sessions

Deep session with Maren Holt is confirmed at all of these times.

Session 1: Tue 3 March 2026, 16:00–17:00, Berlin time
  10:00 in Toronto, where Maren Holt is
  See, move or cancel: https://coach.example/m/token-0
Session 2: Tue 10 March 2026, 16:00–17:00, Berlin time
  11:00 in Toronto, where Maren Holt is
  See, move or cancel: https://coach.example/m/token-1
Where: 12 Elm Street, Toronto
To prepare: Bring water; and shoes, please.
  See you there.

Each session can be moved or cancelled on its own by the link next to it, until 24 hours before it starts.

-- 
Answer this mail to reach Maren Holt.
`);
    expect(mail.html.match(/href="https:\/\/coach\.example\/m\/token-\d"/g)).toHaveLength(2);
    expect(mail.html).not.toContain('class="button"');
  });

  it.each([
    [{ moveUntilMinutes: 0 }, 'by the link next to it: moved until it starts, cancelled until 24 hours before it starts.'],
    [{ mostMoves: 0 }, 'until 24 hours before it starts. They can’t be moved by the link.'],
    [{ mostMoves: 2 }, 'until 24 hours before it starts. Each can be moved 2 times.'],
    [{ freeCancelMinutes: 4320 }, 'Cancelled less than 3 days before it starts, a session counts as cancelled late.'],
    [
      { cancelUntilMinutes: 90, moveUntilMinutes: 90, freeCancelMinutes: 60 },
      'by the link next to it, until 90 minutes before it starts.\n',
    ],
  ])('says what holds for each of them (%#)', (policy, expected) => {
    const first = session(0);
    const booking = { ...first.booking, policy: { ...first.booking.policy, ...policy } };
    expect(write({ first: { ...first, booking } }).text).toContain(expected);
  });

  it('brings one file with all entries, which a later change of each can find', () => {
    const { ics } = write();
    expect(ics?.method).toBe('PUBLISH');
    expect(ics?.content.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(ics?.content.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    expect(ics?.content).toContain(`UID:1-${exampleBooking.id}@perennial`);
    expect(ics?.content).not.toContain('ATTENDEE');
  });

  it('tells the coach who it is, with one way into the calendar and none of the client’s links', () => {
    const mail = write({
      to: 'coach',
      first: { ...session(0), url: 'https://coach.example/app/calendar?booking=0' },
      rest: [{ ...session(1), url: 'https://coach.example/app/calendar?booking=1' }],
    });
    expect(mail.subject).toBe('2 new bookings: Ada Tremblay, from Tue 3 March 2026, 10:00');
    expect(mail.text).toContain('Open in the calendar: https://coach.example/app/calendar?booking=0');
    expect(mail.text).toContain('Note: I like mornings');
    expect(mail.text).not.toContain('/m/');
    expect(mail).toMatchObject({ to: { address: 'maren@example.com' }, replyTo: { address: 'ada@example.com' }, fromName: 'Perennial' });
  });

  it('lets nobody write into it', () => {
    const first = session(0);
    const evil = { ...first, booking: { ...first.booking, clientName: '<script>alert(1)</script>\r\nBcc: all@example.com' } };
    const mail = write({ to: 'coach', first: evil });
    expect(mail.html).not.toContain('<script>');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });
});
