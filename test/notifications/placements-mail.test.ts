import { describe, expect, it } from 'vitest';
import { momentOf } from '../../core/time/moment.ts';
import { cycleMail } from '../../server/notifications/cycle-mail.ts';
import { placementsMail, type PlacementsMailContent, type PlacementsMailDate } from '../../server/notifications/placements-mail.ts';
import { exampleBooking } from '../factories/example-booking.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

const start = (weeks: number) => exampleBooking.startsAt + weeks * WEEK;
const date = (weeks: number, more: Partial<PlacementsMailDate> = {}, zone = 'Europe/Berlin'): PlacementsMailDate => {
  const endsAt = exampleBooking.endsAt + weeks * WEEK;
  return {
    booking: { ...exampleBooking, id: `${weeks}-${exampleBooking.id}`, startsAt: start(weeks), endsAt },
    coachTime: momentOf('America/Toronto', start(weeks), endsAt),
    clientTime: momentOf(zone, start(weeks), endsAt),
    before: null,
    manageUrl: null,
    ...more,
  };
};
const NONE = { added: [], moved: [], withdrawn: [], open: [], confirmed: [], kept: [], declined: [], expired: [] };
const write = (
  event: PlacementsMailContent['event'],
  lists: Partial<PlacementsMailContent['lists']>,
  more: Partial<PlacementsMailContent> = {},
) =>
  placementsMail({
    id: 'a-mail',
    event,
    client: { name: 'Rosa Martin', address: 'rosa@example.com' },
    coach: { name: 'Maren Holt', address: 'maren@example.com' },
    cycleName: 'Spring',
    timeZones: { client: 'Europe/Berlin', coach: 'America/Toronto' },
    answerBy: momentOf('Europe/Berlin', start(-2), start(-2)),
    keeps: false,
    lists: { ...NONE, ...lists },
    ended: [],
    url: 'https://coach.example/c/token',
    message: null,
    now: 0,
    ...more,
  });

describe('the first mail about a season', () => {
  it('is a calendar in short lines, on both clocks, whatever they do in between', () => {
    const mail = write('proposed', { open: [date(0), date(4), date(5)] });
    expect(mail.subject).toBe('Your dates with Maren Holt: Spring');
    expect(mail.text).toBe(`Your dates for Spring

Hello Rosa Martin, Maren Holt has set these 3 times aside for you. They are held for you until you answer.

Please answer by: Tue 17 February 2026, 16:00
Times: Berlin time; in brackets what the clock shows in Toronto, where Maren Holt is
March 2026:
  Tue 3 March, 16:00–17:00 (10:00)
  Tue 31 March, 17:00–18:00 (11:00)
April 2026:
  Tue 7 April, 17:00–18:00 (11:00)
What: Deep session
Where: 12 Elm Street, Toronto

See and confirm your dates: https://coach.example/c/token

Confirm all of them at once, choose another time for one, or decline what does not suit you. You can change your answers until Tue 17 February 2026, 16:00. What has no answer by then falls free.

-- 
Answer this mail to reach Maren Holt.
`);
    expect(mail.ics).toBeNull();
    expect(mail.replyTo?.address).toBe('maren@example.com');
  });

  it('has one clock where both show the same, and says what is kept', () => {
    const timeZones = { client: 'America/Toronto', coach: 'America/Toronto' };
    const mail = write('proposed', { open: [date(0, {}, 'America/Toronto')] }, { timeZones, keeps: true });
    expect(mail.text).toContain('Times: Toronto time\n');
    expect(mail.text).toContain('  Tue 3 March, 10:00–11:00\n');
    expect(mail.text).toContain('has set this time aside');
    expect(mail.text).toContain('What you do not decline by then stays yours.');
  });

  it('names the day too where it is another one there', () => {
    const mail = write(
      'proposed',
      { open: [date(0, {}, 'Pacific/Auckland')] },
      { timeZones: { client: 'Pacific/Auckland', coach: 'America/Toronto' } },
    );
    expect(mail.text).toContain('Wed 4 March, 04:00–05:00 (Tue 3 March, 10:00)');
  });
});

describe('later mails', () => {
  it('say what came, moved and went, and strike what is no more', () => {
    const before = momentOf('Europe/Berlin', start(0), start(0));
    const mail = write('changed', { added: [date(3)], moved: [date(1, { before })], withdrawn: [date(2)], open: [date(1), date(3)] });
    expect(mail.text).toContain('New:\n  Tue 24 March');
    expect(mail.text).toContain('Moved:\n  Tue 10 March, 16:00–17:00 (11:00), was Tue 3 March, 16:00');
    expect(mail.text).toContain('No longer:\n  Tue 17 March');
    expect(mail.html).toContain('<s>Tue 17 March');
  });

  it('bring confirmed dates with a link to each and one calendar file', () => {
    const manageUrl = 'https://coach.example/m/token';
    const mail = write('answered', { confirmed: [date(0, { manageUrl }), date(1, { manageUrl })], open: [date(2)] });
    expect(mail.subject).toBe('Confirmed: 2 dates with Maren Holt, Spring');
    expect(mail.text.match(/Move or cancel: https:\/\/coach\.example\/m\/token/g)).toHaveLength(2);
    expect(mail.text).toContain('One more date waits for your answer');
    expect(mail.text).not.toContain('17 March');
    expect(mail.ics?.content.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(mail.ics?.method).toBe('PUBLISH');
  });

  it('put the coach’s words as they were typed, and nobody’s markup', () => {
    const message = { subject: 'About <Easter>\r\nBcc: x@example.com', text: 'Dear Rosa,\n\nshall we <b>move</b>?' };
    const mail = write('message', { open: [date(0)] }, { message });
    expect(mail.subject).toBe('About <Easter> Bcc: x@example.com');
    expect(mail.text).toContain('Dear Rosa,\n\nshall we <b>move</b>?');
    expect(mail.html).toContain('Dear Rosa,<br /><br />shall we &lt;b&gt;move&lt;/b&gt;?');
    expect(mail.text).not.toContain('3 March');
  });
});

describe('the mail to the coach', () => {
  const counts = { filled: 45, open: 7, total: 52, held: 2, publicBookings: 3 };
  const names = {
    unplaced: [],
    placed: ['Silvia'],
    confirmed: ['Karl', 'Yasmin'],
    partly: [],
    declined: ['Noah'],
    skipped: [],
    paused: [],
  };
  const about = (event: 'deadline' | 'opened' | 'completed') =>
    cycleMail({
      id: 'a-mail',
      event,
      coach: { name: 'Maren Holt', address: 'maren@example.com' },
      cycleName: 'Spring',
      counts,
      names,
      url: 'https://coach.example/app/cycles/one',
      pageUrl: 'https://coach.example/maren',
    });

  it('says after the deadline how full it is, and who said what', () => {
    const mail = about('deadline');
    expect(mail.subject).toBe('Spring: 45 of 52 sessions filled, 7 open');
    expect(mail.text).toContain('Confirmed (2): Karl, Yasmin\nNo answer (1): Silvia\nDeclined (1): Noah\nHeld back: 2\n');
  });

  it('names the page at the opening, and what came from the public at the end', () => {
    expect(about('opened').text).toContain('Your page: https://coach.example/maren');
    expect(about('completed').text).toContain('There were 45 sessions in it.');
    expect(about('completed').text).toContain('From the public: 3');
  });
});
