import { expect, test } from 'vitest';
import { besideOf, type DayThing } from './day-facts.ts';

const thing = (name: string, from: string, until: string): DayThing => ({
  id: name,
  name,
  status: 'confirmed',
  startsAt: `2026-03-03T${from}:00Z`,
  endsAt: `2026-03-03T${until}:00Z`,
});
const asked = thing('asked', '10:00', '11:00');

test('the neighbours of a time are the last thing before it and the first after it, with the time between', () => {
  const day = [
    thing('Ana', '08:00', '09:00'),
    thing('Ben', '08:30', '09:45'),
    thing('Cem', '11:00', '12:00'),
    thing('Dora', '13:00', '14:00'),
  ];
  const { before, after, over } = besideOf(asked, day);
  expect([before?.thing.name, before?.gapMinutes]).toEqual(['Ben', 15]);
  expect([after?.thing.name, after?.gapMinutes]).toEqual(['Cem', 0]);
  expect(over).toEqual([]);
});

test('what lies over it is named as such, and an empty day has nothing', () => {
  expect(besideOf(asked, [thing('Ana', '10:30', '11:30')])).toMatchObject({ over: [{ name: 'Ana' }] });
  expect(besideOf(asked, [])).toEqual({ over: [] });
});
