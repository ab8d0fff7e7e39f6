import { readerLocale } from '../../../time/reader-locale.ts';

const format = new Intl.NumberFormat(readerLocale, { style: 'percent', maximumFractionDigits: 0 });

/** A share from 0 to 1 in whole percent. */
export const formatPercent = (share: number): string => format.format(share);
