import { expect, it } from 'vitest';
import type { WaitlistPreferences } from '../../../../contract/waitlist/wish.ts';
import { draftOf } from './draft-of.ts';
import { preferencesOf } from './preferences-of.ts';
import type { RangeDraft, WishDraft } from './wish-draft.ts';
import { wishErrors } from './wish-errors.ts';

const NOTHING: WishDraft = { weekdays: [], parts: [], ranges: null, earliest: '', latest: '', recurring: null, message: '' };
const WISH: WaitlistPreferences = {
  durationMinutes: 60,
  weekdays: [1, 3],
  hours: [],
  earliest: '2027-03-01',
  latest: null,
  recurring: 'biweekly',
  message: 'After the school run',
};
const range = (from: string, until: string): RangeDraft => ({ from, until });

it.each<[string, WaitlistPreferences['hours'], Pick<WishDraft, 'parts' | 'ranges'>]>([
  ['any time', [], { parts: [], ranges: null }],
  ['the morning', [{ startMinute: 0, endMinute: 720 }], { parts: ['morning'], ranges: null }],
  ['two parts that were joined', [{ startMinute: 720, endMinute: 1440 }], { parts: ['afternoon', 'evening'], ranges: null }],
  [
    'two parts apart',
    [
      { startMinute: 0, endMinute: 720 },
      { startMinute: 1020, endMinute: 1440 },
    ],
    { parts: ['morning', 'evening'], ranges: null },
  ],
  ['hours of their own', [{ startMinute: 545, endMinute: 660 }], { parts: [], ranges: [range('09:05', '11:00')] }],
  ['hours up to midnight', [{ startMinute: 1200, endMinute: 1440 }], { parts: [], ranges: [range('20:00', '00:00')] }],
])('shows %s in a form, and says the same again', (_, hours, shown) => {
  const draft = draftOf({ ...WISH, hours });
  expect(draft).toMatchObject(shown);
  // Parts that touch are joined by the server; here they are said one by one.
  expect(draftOf(preferencesOf(draft, 60))).toEqual(draft);
  expect(preferencesOf(draft, 60)).toMatchObject({ ...WISH, hours: expect.anything() as unknown });
});

it('says nothing of dates and hours that were left empty', () => {
  expect(preferencesOf({ ...NOTHING, ranges: [range('', '')] }, 45)).toEqual({
    durationMinutes: 45,
    weekdays: [],
    hours: [],
    earliest: null,
    latest: null,
    recurring: null,
    message: '',
  });
});

it.each<[string, Partial<WishDraft>, ReturnType<typeof wishErrors>]>([
  ['nothing', {}, {}],
  ['no hours typed', { ranges: [range('', '')] }, {}],
  ['half of a range', { ranges: [range('09:00', '')] }, { hours: 'half' }],
  ['an end before its start', { ranges: [range('10:00', '09:00')] }, { hours: 'order' }],
  ['an end at midnight', { ranges: [range('20:00', '00:00')] }, {}],
  ['hours shorter than the session', { ranges: [range('09:00', '09:30'), range('', '')] }, { hours: 'short' }],
  ['one of two long enough', { ranges: [range('09:00', '09:30'), range('12:00', '13:00')] }, {}],
  ['dates the wrong way round', { earliest: '2027-03-02', latest: '2027-03-01' }, { latest: 'dates' }],
  ['one day', { earliest: '2027-03-02', latest: '2027-03-02' }, {}],
])('finds what is wrong with %s', (_, typed, wrong) => {
  expect(wishErrors({ ...NOTHING, ...typed }, 60)).toEqual(wrong);
});
