import { expect, it, vi } from 'vitest';

const spoken = (text: string) => text.replaceAll(/\s/gu, ' ');

it.each([
  ['en-CA', 600, 690, '10:00–11:30 a.m.'],
  ['en-CA', 690, 780, '11:30 a.m. – 1:00 p.m.'],
  ['en-US', 600, 690, '10:00–11:30 AM'],
  ['en-GB', 600, 690, '10:00–11:30'],
  ['de-DE', 690, 780, '11:30–13:00'],
])('says in %s from %i to %i: %s', async (language, from, until, said) => {
  vi.resetModules();
  vi.stubGlobal('navigator', { language, languages: [language] });
  const { formatMinutes } = await import('./format-minutes.ts');
  expect(spoken(formatMinutes(from, until))).toBe(said);
  vi.unstubAllGlobals();
});

it.each([
  ['en-US', '6:45\u00A0PM'],
  ['en-CA', '6:45\u00A0p.m.'],
  ['en-GB', '18:45'],
])('a time in %s stays on one line', async (language, said) => {
  vi.resetModules();
  vi.stubGlobal('navigator', { language, languages: [language] });
  const { formatMinute } = await import('./format-minute.ts');
  expect(formatMinute(18 * 60 + 45)).toBe(said);
  vi.unstubAllGlobals();
});
