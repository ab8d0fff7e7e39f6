import type { Month } from './month.ts';

/** The month of a day or an instant written in ISO form. */
export const monthOf = (date: string): Month => date.slice(0, 7);
