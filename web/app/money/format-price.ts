import { readerLocale } from '../time/reader-locale.ts';

interface Price {
  readonly currency: string;
  readonly minor: number;
}

/** An amount in its currency. Yen have no cents: how many digits there are, the currency says. */
export function formatPrice({ currency, minor }: Price): string {
  const format = new Intl.NumberFormat(readerLocale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
