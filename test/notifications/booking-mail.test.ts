import { describe, expect, it } from 'vitest';
import { momentOf } from '../../core/time/moment.ts';
import { bookingMail, type BookingMailContent } from '../../server/notifications/booking-mail.ts';
import { exampleBooking } from '../factories/example-booking.ts';

const times = (startsAt: number, endsAt: number, client = 'Europe/Berlin') => ({
  coachTime: momentOf('America/Toronto', startsAt, endsAt),
  clientTime: momentOf(client, startsAt, endsAt),
});
const HOUR = 3_600_000;
const { startsAt, endsAt } = exampleBooking;
const until = momentOf('Europe/Berlin', startsAt - 24 * HOUR, startsAt - 24 * HOUR);

const write = (changes: Partial<BookingMailContent> = {}) =>
  bookingMail({
    id: 'a-mail',
    event: 'booked',
    to: 'client',
    booking: exampleBooking,
    ...times(startsAt, endsAt),
    before: null,
    why: null,
    askNote: '',
    moveUntil: until,
    cancelUntil: until,
    lateFrom: null,
    lateNow: false,
    movesLeft: null,
    backup: null,
    url: 'https://coach.example/m/token',
    toDates: false,
    now: 0,
    ...changes,
  });

const at = (detail: string) => write({ booking: { ...exampleBooking, location: { kind: 'video_link', detail } } }).html;

describe('a mail to the client', () => {
  it('says what, when on both clocks, where, how to prepare, and until when it may change', () => {
    const mail = write();
    expect(mail.subject).toBe('Confirmed: Deep session with Maren Holt, Tue 3 March 2026, 16:00');
    expect(mail.text).toBe(`You’re booked

Deep session with Maren Holt is confirmed.

When: Tue 3 March 2026, 16:00–17:00, Berlin time
  10:00 in Toronto, where Maren Holt is
Where: 12 Elm Street, Toronto
To prepare: Bring water; and shoes, please.
  See you there.

See, move or cancel: https://coach.example/m/token

You can move or cancel it until Mon 2 March 2026, 16:00, Berlin time.

-- 
Answer this mail to reach Maren Holt.
`);
    expect(mail).toMatchObject({
      to: { address: 'ada@example.com' },
      fromName: 'Maren Holt',
      replyTo: { address: 'maren@example.com' },
      ics: { method: 'REQUEST' },
    });
  });

  it('says the time once where both clocks show the same, and the day where it differs', () => {
    expect(write(times(startsAt, endsAt, 'America/New_York')).text).toContain('When: Tue 3 March 2026, 10:00–11:00, New York time\nWhere');
    expect(write(times(startsAt, endsAt, 'Pacific/Auckland')).text).toContain(
      'When: Wed 4 March 2026, 04:00–05:00, Auckland time\n  Tue 3 March 2026, 10:00 in Toronto',
    );
  });

  it('shows the old time struck through after a move', () => {
    const mail = write({ event: 'moved', before: times(startsAt - HOUR, endsAt - HOUR) });
    expect(mail.text).toContain('Was: Tue 3 March 2026, 15:00–16:00, Berlin time');
    expect(mail.html).toContain('<s>Tue 3 March 2026, 15:00–16:00, Berlin time');
    expect(mail.html).not.toContain('<s>Tue 3 March 2026, 16:00');
  });

  it('asks for another time with the coach’s words and one button, and leaves the calendar alone', () => {
    const mail = write({ event: 'asked', askNote: 'A funeral.\nSorry!' });
    expect(mail.subject).toBe('Another time, please: Deep session with Maren Holt, Tue 3 March 2026, 16:00');
    expect(mail.text).toContain('Maren Holt can’t keep the time of Deep session');
    expect(mail.text).toContain('Reason: A funeral.\n  Sorry!');
    expect(mail.text).toContain('Choose another time: https://coach.example/m/token');
    expect(mail.text).toContain('Until you have chosen, the session stands as it is.');
    expect(mail.ics).toBeNull();
    expect(write({ event: 'asked' }).text).not.toContain('Reason');
    const withdrawn = write({ event: 'ask_withdrawn' });
    expect(withdrawn.subject).toContain('It stays as it is');
    expect(withdrawn.ics).toBeNull();
  });

  it('says that a cancelled session takes place after all, and puts it back into the calendar', () => {
    const mail = write({ event: 'restored', booking: { ...exampleBooking, sequence: 2 } });
    expect(mail.subject).toBe('It takes place after all: Deep session with Maren Holt, Tue 3 March 2026, 16:00');
    expect(mail.ics?.method).toBe('REQUEST');
    expect(mail.ics?.content).toContain('SEQUENCE:2');
    expect(mail.ics?.content).toContain('STATUS:CONFIRMED');
    expect(mail.html).not.toContain('<s>');
  });

  it('says who cancelled and why, and takes the entry out of the calendar', () => {
    const mail = write({
      event: 'cancelled',
      booking: { ...exampleBooking, status: 'cancelled', cancelledBy: 'coach', cancelReason: 'I am ill' },
    });
    expect(mail.text).toContain('Maren Holt had to cancel Deep session.');
    expect(mail.text).toContain('Reason: I am ill');
    expect(mail.text).not.toContain('You can move');
    expect(mail.ics?.method).toBe('CANCEL');
  });

  it.each([
    [until, null, 'You can move it until Mon 2 March 2026, 16:00, Berlin time. Cancelling'],
    [null, until, 'You can cancel it until Mon 2 March 2026, 16:00, Berlin time. Moving'],
    [null, null, 'It is too late'],
    [
      momentOf('Europe/Berlin', startsAt, endsAt),
      until,
      'You can move it until Tue 3 March 2026, 16:00, Berlin time and cancel it until Mon 2 March 2026, 16:00, Berlin time.',
    ],
  ])('tells the rule as it stands (%#)', (moveUntil, cancelUntil, expected) => {
    expect(write({ moveUntil, cancelUntil }).text).toContain(expected);
  });

  it('names the whole policy: from when it counts as late, and how often it can still be moved', () => {
    const early = startsAt - 48 * HOUR;
    const lateFrom = times(early, early);
    expect(write({ lateFrom, movesLeft: 2 }).text).toContain(
      'until Mon 2 March 2026, 16:00, Berlin time. It can be moved 2 more times. Cancelled after Sun 1 March 2026, 16:00, Berlin time, it counts as cancelled late.',
    );
    expect(write({ lateFrom, lateNow: true, movesLeft: 1 }).text).toContain(
      'It can be moved once more. Cancelled from now on, it counts as cancelled late.',
    );
    expect(write({ lateFrom, cancelUntil: null }).text).not.toContain('late');
  });

  it('says to both sides, each on their clock, that a cancellation counts as late', () => {
    const early = startsAt - 48 * HOUR;
    const booking = { ...exampleBooking, status: 'cancelled', cancelledBy: 'client', cancelledLate: true } as const;
    const late = { event: 'cancelled', booking, lateFrom: times(early, early) } as const;
    expect(write(late).text).toContain('until Sun 1 March 2026, 16:00, Berlin time, so this counts as cancelled late.');
    expect(write({ ...late, to: 'coach' }).text).toContain(
      'until Sun 1 March 2026, 10:00, Toronto time, so this counts as cancelled late.',
    );
    expect(write({ ...late, booking: { ...booking, cancelledLate: false } }).text).not.toContain('late');
  });

  it('names the second choice to both sides, while the session stands', () => {
    const backup = times(startsAt + 24 * HOUR, endsAt + 24 * HOUR);
    expect(write({ backup }).text).toContain('Second choice: Wed 4 March 2026, 16:00–17:00, Berlin time');
    expect(write({ backup, to: 'coach' }).text).toContain('Second choice: Wed 4 March 2026, 10:00–11:00, Toronto time');
    expect(write({ backup, event: 'cancelled' }).text).not.toContain('Second choice');
  });
});

describe('a mail to the coach', () => {
  it('says who comes and how to reach them, on the coach’s clock', () => {
    const mail = write({ to: 'coach', url: 'https://coach.example/app/calendar?booking=1' });
    expect(mail.subject).toBe('New booking: Ada Tremblay, Tue 3 March 2026, 10:00');
    expect(mail.text).toContain('10:00–11:00, Toronto time\n  16:00 for Ada Tremblay, in Berlin');
    expect(mail.text).toContain('Client: Ada Tremblay\n  ada@example.com\n  +1 416 555 0100\nNote: I like mornings');
    expect(mail).toMatchObject({
      to: { address: 'maren@example.com' },
      fromName: 'Perennial',
      replyTo: { address: 'ada@example.com' },
      ics: { method: 'PUBLISH' },
    });
  });
});

describe('what people typed', () => {
  const nasty = '<script>alert("x")</script>\r\nBcc: eve@example.com $t(mails:label.when) {{url}} & Ünïcödé';

  it('stays text in the HTML and one line in the headers', () => {
    const mail = write({ to: 'coach', booking: { ...exampleBooking, clientName: nasty, clientNote: nasty } });
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.subject).toContain('$t(mails:label.when) {{url}} & Ünïcödé');
  });

  it('becomes a link only where it is one', () => {
    expect(at('https://meet.example/a?b=1&c="x')).toContain('href="https://meet.example/a?b=1&amp;c=&quot;x"');
    expect(at('javascript:alert(1)')).not.toContain('href="javascript');
  });
});
