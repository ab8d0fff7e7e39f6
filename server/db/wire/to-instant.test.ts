import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from './to-instant.ts';

const asPostgres = (date: Date): string => {
  const iso = date.toISOString();
  const fraction = iso.slice(19, -1).replace(/0+$/, '').replace(/^\.$/, '');
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}${fraction}+00`;
};

describe('an instant out of the database', () => {
  it('is read to the millisecond, in every year a booking can have', () => {
    const dates = fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(toInstant(asPostgres(date))).toBe(date.getTime());
      }),
    );
  });

  it.each([
    ['2026-11-21 04:00:00+00', '2026-11-21T04:00:00Z'],
    ['2024-02-29 23:59:59.5+00', '2024-02-29T23:59:59.500Z'],
    ['2026-11-21 04:00:00.123456+00', '2026-11-21T04:00:00.123Z'],
    ['1969-12-31 23:59:59.25+00', '1969-12-31T23:59:59.250Z'],
  ])('%s', (text, iso) => {
    expect(toInstant(text)).toBe(Date.parse(iso));
  });
});
