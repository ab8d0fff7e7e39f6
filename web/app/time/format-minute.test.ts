import { expect, it, vi } from 'vitest';

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
