const HOUR = 3_600_000;

/** Monday, 7 June 2027, 09:00 in Toronto. No clocks change for months. */
export const MONDAY = Date.parse('2027-06-07T13:00:00Z');

/** So many days after that Monday, at 10:00 in Toronto, and hours later. */
export const ten = (days: number, hours = 0): string => new Date(MONDAY + (1 + days * 24 + hours) * HOUR).toISOString();
