import { afterAll, beforeAll, expect, it } from 'vitest';
import { season } from '../factories/season.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

/** Monday, 4 January 2027, 09:00 in Toronto. */
const NOW = Date.parse('2027-01-04T14:00:00Z');
const OPENS_AT = '2027-01-20T14:30:00.000Z';

let practices: Practices;
let mine: OpenPractice;

beforeAll(async () => {
  practices = await openPractices({ clock: { now: () => NOW } });
  mine = await practices.open();
  await practices.db.updateTable('services').set({ cycleBound: true }).where('id', '=', mine.serviceId).execute();
  const dates = { firstDate: '2027-02-01', lastDate: '2027-02-28' };
  await season(practices.db, mine).cycle({ ...dates, phase: 'confirming', opensAt: Date.parse(OPENS_AT) });
});
afterAll(() => practices.stop());

it.each(['', '/services/session'])(
  'an opening is told on the coach’s clock and, where it is asked for, on the viewer’s (%s)',
  async (rest) => {
    const path = `/coaches/${mine.coachSlug}${rest}`;
    const at = { at: OPENS_AT, date: '2027-01-20', minute: 570, timeZone: 'America/Toronto' };
    const plain = await mine.visitor('GET', path);
    expect(plain.body).toMatchObject({ now: new Date(NOW).toISOString(), banner: { state: 'opens_at' } });
    expect(plain.body.banner.at).toEqual(at);
    const { body } = await mine.visitor('GET', `${path}?timeZone=Asia/Tokyo`);
    expect(body.banner.at).toEqual({ ...at, here: { at: OPENS_AT, date: '2027-01-20', minute: 1410, timeZone: 'Asia/Tokyo' } });
    expect(await mine.visitor('GET', `${path}?timeZone=Mars/Olympus`)).toMatchObject({ status: 422, body: { code: 'unknown_time_zone' } });
  },
);
