import type { PublicService } from '../../../../contract/services.ts';
import { lengthLabel } from '../../format/length-label.ts';
import { LengthChoice } from '../../parts/length-choice.tsx';
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
      <LengthChoice
        className="wish-part"
        title={lt('ownWaitlist:join.length')}
        lengths={service.durations}
        chosen={length}
        onChange={onLength}
      />
      {services.length === 1 && (
        <p className="join-what">
          <strong>{service.name}</strong>
          {service.durations.length === 1 && ` · ${lengthLabel(length)}`}
        </p>
      )}
    </>
  );
}
