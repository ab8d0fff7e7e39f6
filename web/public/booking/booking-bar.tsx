import type { PublicService } from '../../../contract/services.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { policySentences } from '../format/policy-sentences.ts';
import { priceLabel } from '../format/price-label.ts';
import type { Slot } from '../slots/slot.ts';
import { t } from '../t.ts';

interface BookingBarProps {
  readonly service: PublicService;
  readonly slot: Slot | null;
  readonly currency: string | undefined;
  readonly onCurrency: (currency: string) => void;
  readonly pending: boolean;
}

/** What it costs and what can still be changed, beside the button that makes it so. */
export function BookingBar({ service, slot, currency, onCurrency, pending }: BookingBarProps) {
  const price = service.prices.find((one) => one.currency === currency);
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
            {slot && (
              <span>
                {dayName(slot.date)}, {clockSpan(slot.minute, slot.endMinute)}
              </span>
            )}
            <strong>{price ? priceLabel(price) : t('booker:price.none')}</strong>
          </p>
          <p className="bar-rule">{policySentences(service.policy)}</p>
        </div>
        <button type="submit" className="button" aria-disabled={pending || undefined}>
          {pending ? t('booker:form.pending') : t('booker:form.submit')}
        </button>
      </div>
    </>
  );
}
