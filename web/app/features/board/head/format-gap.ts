import { readerLocale } from '../../../time/reader-locale.ts';

/** "0.3 %". What is more than nothing is never said to be nothing, and rounded up: it is the most it can be. */
export const formatGap = (gap: number): string =>
  new Intl.NumberFormat(readerLocale, { style: 'percent', maximumFractionDigits: 1 }).format(Math.ceil(gap * 1000) / 1000);
