import { expect, it } from 'vitest';
import { openLocation } from './open-location.ts';

it.each(['in_person', 'hybrid'] as const)('tells the address of %s', (kind) => {
  expect(openLocation({ kind, detail: '12 Elm Street' }).detail).toBe('12 Elm Street');
});

it.each(['phone', 'google_meet', 'zoom', 'video_link'] as const)('keeps the link or number of %s', (kind) => {
  expect(openLocation({ kind, detail: 'https://meet.example.com/maren' })).toEqual({ kind, detail: '' });
});
