import type { PublicService } from '../../../../contract/services.ts';
import { lengthLabel } from '../../format/length-label.ts';
import { lt } from '../lt.ts';

interface ServiceChoiceProps {
  readonly services: readonly PublicService[];
  readonly service: PublicService;
  readonly length: number;
  readonly onService: (slug: string) => void;
  readonly onLength: (minutes: number) => void;
}

/** What one waits for, and how long it takes; only said where there is no choice. */
export function ServiceChoice({ services, service, length, onService, onLength }: ServiceChoiceProps) {
  return (
    <>
      {services.length > 1 && (
        <p className="field">
          <label htmlFor="service">{lt('ownWaitlist:join.service')}</label>
          <select id="service" value={service.slug} onChange={({ target }) => onService(target.value)}>
            {services.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      {service.durations.length > 1 && (
        <fieldset className="wish-part">
          <legend>{lt('ownWaitlist:join.length')}</legend>
          <div className="segments">
            {service.durations.map((minutes) => (
              <label key={minutes} className="segment">
                <input type="radio" name="length" checked={minutes === length} onChange={() => onLength(minutes)} />
                <span>{lengthLabel(minutes)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {services.length === 1 && (
        <p className="join-what">
          <strong>{service.name}</strong>
          {service.durations.length === 1 && ` · ${lengthLabel(length)}`}
        </p>
      )}
    </>
  );
}
