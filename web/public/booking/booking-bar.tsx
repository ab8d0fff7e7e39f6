import type { PublicService } from '../../../contract/services.ts';
import { priceLabel } from '../format/price-label.ts';
import { t } from '../t.ts';

interface BookingBarProps {
  readonly service: PublicService;
  /** When: on a phone the only place that says it. */
  readonly when: string | null;
  readonly count: number;
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

/** What it costs and what can still be changed, beside the button that makes it so. */
export function BookingBar({ service, when, count, rule, asks, currency, onCurrency, pending }: BookingBarProps) {
  const price = service.prices.find((one) => one.currency === currency);
  const inAll = price && priceLabel({ ...price, minor: price.minor * count });
  return (
    <>
      {service.prices.length > 1 && (
        <fieldset className="lengths">
          <legend>{t('booker:price.currency')}</legend>
          <div className="segments">
            {service.prices.map((one) => (
              <label key={one.currency} className="segment">
                <input type="radio" name="currency" checked={one.currency === currency} onChange={() => onCurrency(one.currency)} />
                <span>{priceLabel(one)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="bar bar-book">
        <div>
          <p className="bar-what">
            {when !== null && <span>{when}</span>}
            <strong>{inAll === undefined ? t('booker:price.none') : count > 1 ? t('booker:price.inAll', { price: inAll }) : inAll}</strong>
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
