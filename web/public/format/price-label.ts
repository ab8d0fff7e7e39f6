import { reader } from './reader.ts';

interface Price {
  readonly currency: string;
  /** In the currency's smallest unit: cents, or whole yen. */
  readonly minor: number;
}

/** "CA$120", "€59.50", "¥9,000". */
export function priceLabel({ currency, minor }: Price): string {
  const format = new Intl.NumberFormat(reader.locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
