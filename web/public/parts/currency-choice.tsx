import type { PublicService } from '../../../contract/services.ts';
import { priceLabel } from '../format/price-label.ts';
import { t } from '../t.ts';

interface CurrencyChoiceProps {
  readonly prices: PublicService['prices'];
  readonly currency: string | undefined;
  /** Of its radio buttons. */
  readonly name?: string;
  readonly onCurrency: (currency: string) => void;
}

/** In which of several currencies a session is paid. */
export function CurrencyChoice({ prices, currency, name = 'currency', onCurrency }: CurrencyChoiceProps) {
  return (
    <fieldset className="lengths">
      <legend>{t('booker:price.currency')}</legend>
      <div className="segments">
        {prices.map((one) => (
          <label key={one.currency} className="segment">
            <input type="radio" name={name} checked={one.currency === currency} onChange={() => onCurrency(one.currency)} />
            <span>{priceLabel(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
