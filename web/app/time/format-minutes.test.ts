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
