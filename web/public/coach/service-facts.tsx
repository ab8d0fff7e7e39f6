import type { PublicService } from '../../../contract/services.ts';
import { lengthLabel } from '../format/length-label.ts';
import { priceLabel } from '../format/price-label.ts';
import { withinLabel } from '../format/within-label.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { placeIcon } from './place-icon.ts';

interface ServiceFactsProps {
  readonly service: PublicService;
  readonly lengths: readonly number[];
  /** Where there is room to say what being asked means. */
  readonly coachName?: string;
}

/** How long, how much in money or credits, where; and whether it is booked or asked for. */
export function ServiceFacts({ service, lengths, coachName }: ServiceFactsProps) {
  return (
    <span className="facts">
      <span className="fact">
        <Icon name="clock" />
        {lengths.map(lengthLabel).join(' / ')}
      </span>
      {!(service.credits > 0 && service.creditsRequired) && (
        <span className="fact">
          <Icon name="tag" />
          {service.prices.length === 0 ? t('booker:price.none') : service.prices.map(priceLabel).join(' / ')}
        </span>
      )}
      {service.credits > 0 && (
        <span className="fact">
          <Icon name="ticket" />
          {t(service.creditsRequired ? 'booker:credits.only' : 'booker:credits.or', { count: service.credits })}
        </span>
      )}
      {service.kind === 'check_in' && (
        <span className="fact">
          <Icon name="repeat" />
          {t('booker:credits.checkIn')}
        </span>
      )}
      <span className="fact">
        <Icon name={placeIcon(service.locationKind)} />
        {service.address || t(`booker:place.${service.locationKind}`)}
      </span>
      {!service.instant && (
        <span className="fact">
          <Icon name="person" />
          {coachName === undefined
            ? t('booker:asking.fact')
            : t('booker:asking.factWithin', { coach: coachName, time: withinLabel(service.answerWithinMinutes) })}
        </span>
      )}
    </span>
  );
}
