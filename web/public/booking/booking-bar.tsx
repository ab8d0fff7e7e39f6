import type { PublicService } from '../../../contract/services.ts';
import { priceLabel } from '../format/price-label.ts';
import { CurrencyChoice } from '../parts/currency-choice.tsx';
import { t } from '../t.ts';

interface BookingBarProps {
  readonly service: PublicService;
  /** When: on a phone the only place that says it. */
  readonly when: string | null;
  readonly count: number;
  /** Credits that are used, and sessions that are paid in another way. */
  readonly credits: number;
  readonly unpaid: number;
  readonly rule: string;
  readonly asks: boolean;
  readonly currency: string | undefined;
  readonly onCurrency: (currency: string) => void;
  readonly pending: boolean;
}

function action(asks: boolean, count: number): string {
  if (count > 1) return t(asks ? 'booker:form.askMany' : 'booker:form.submitMany', { count });
  return t(asks ? 'booker:form.ask' : 'booker:form.submit');
}

/** "1 credit", "CA$120", "2 credits + CA$60", "CA$240 in all". */
function costOf({ service, currency, credits, unpaid }: Pick<BookingBarProps, 'service' | 'currency' | 'credits' | 'unpaid'>): string {
  const price = service.prices.find((one) => one.currency === currency);
  const rest = price && unpaid > 0 ? priceLabel({ ...price, minor: price.minor * unpaid }) : undefined;
  if (credits > 0) return [t('booker:credits.count', { count: credits }), rest].filter(Boolean).join(' + ');
  if (rest === undefined) return t('booker:price.none');
  return unpaid > 1 ? t('booker:price.inAll', { price: rest }) : rest;
}

/** What it costs and what can still be changed, beside the button that makes it so. */
export function BookingBar({ service, when, count, credits, unpaid, rule, asks, currency, onCurrency, pending }: BookingBarProps) {
  return (
    <>
      {service.prices.length > 1 && unpaid > 0 && <CurrencyChoice prices={service.prices} currency={currency} onCurrency={onCurrency} />}
      <div className="bar bar-book">
        <div>
          <p className="bar-what">
            {when !== null && <span>{when}</span>}
            <strong>{costOf({ service, currency, credits, unpaid })}</strong>
          </p>
          <p className="bar-rule">{rule}</p>
        </div>
        <button type="submit" className="button" aria-disabled={pending || undefined}>
          {pending ? t(asks ? 'booker:form.asking' : 'booker:form.pending') : action(asks, count)}
        </button>
      </div>
    </>
  );
}
