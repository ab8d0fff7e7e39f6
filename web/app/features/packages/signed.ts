import { readerLocale } from '../../time/reader-locale.ts';

const format = new Intl.NumberFormat(readerLocale, { signDisplay: 'exceptZero' });

/** What comes or goes, with its sign: "+8", "−1". */
export const signed = (amount: number): string => format.format(amount).replace('-', '−');
