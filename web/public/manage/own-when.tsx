import type { Moment } from '../../../contract/moment.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { t } from '../t.ts';

/** A booking's time on the viewer's clock alone, where it is compared with others on that clock. */
export function OwnWhen({ moment }: { readonly moment: Moment }) {
  return (
    <span className="when">
      <strong>
        {dayName(moment.date)}, <span className="nowrap">{clockSpan(moment.minute, moment.endMinute)}</span>
      </strong>
      <span>{t('manage:when.zone', { city: zoneCity(moment.timeZone) })}</span>
    </span>
  );
}
