import type { LocalDate } from '../time/instant.ts';

/** The first day of the month that a day lies in. */
export const monthOf = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;
