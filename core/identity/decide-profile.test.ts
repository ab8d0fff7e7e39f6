import { describe, expect, it } from 'vitest';
import { DEFAULT_OFFER_SETTINGS } from '../waitlist/offers/offer-settings.ts';
import { decideProfile } from './decide-profile.ts';

const offers = DEFAULT_OFFER_SETTINGS;
const before = { slug: 'maren', timeZone: 'America/Toronto', version: 3, waitlistRules: { offers } };

describe('a profile', () => {
  it.each([
    ['as it was', {}, 'ok'],
    ['with another address', { slug: 'maren-holt' }, 'ok'],
    ['with an address of Perennial’s own', { slug: 'api' }, 'slug_reserved'],
    ['in another zone', { timeZone: 'Asia/Kathmandu' }, 'ok'],
    ['in no zone', { timeZone: 'Europe/Atlantis' }, 'unknown_time_zone'],
    ['at a bare offset', { timeZone: '+05:30' }, 'unknown_time_zone'],
    [
      'with seventeen quiet hours',
      { waitlistRules: { offers: { ...offers, quiet: { startMinute: 0, endMinute: 17 * 60 } } } },
      'wrong_settings',
    ],
    ['over somebody else’s change', { version: 2 }, 'changed_meanwhile'],
  ])('%s', (_, more, code) => {
    const decision = decideProfile(before, { ...before, ...more });
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(code);
  });

  it('names the setting of the waitlist that is wrong', () => {
    const waitlistRules = { offers: { ...offers, deadlineMinutes: 20 } };
    expect(decideProfile(before, { ...before, waitlistRules })).toMatchObject({
      refusal: { code: 'wrong_settings', field: 'waitlistRules.offers.deadlineMinutes' },
    });
  });

  it('keeps an address that became Perennial’s own only later', () => {
    expect(decideProfile({ ...before, slug: 'api' }, { ...before, slug: 'api' }).ok).toBe(true);
  });
});
