import type { CSSProperties } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import type { PublicService } from '../../../contract/services.ts';
import { ServiceFacts } from '../coach/service-facts.tsx';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { lengthLabel } from '../format/length-label.ts';
import { Icon } from '../parts/icon.tsx';
import { Prose } from '../parts/prose.tsx';
import type { Slot } from '../slots/slot.ts';
import { t } from '../t.ts';

interface WhatPaneProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly length: number;
  readonly chosen: Slot | null;
  readonly step: 'day' | 'time' | 'form';
  readonly onLength: (minutes: number) => void;
}

/** Who and what, always in sight; once a time is chosen, that too. */
export function WhatPane({ coach, service, length, chosen, step, onLength }: WhatPaneProps) {
  return (
    <section className="what" style={{ '--service': service.color } as CSSProperties}>
      <p className="what-coach">{coach.name}</p>
      <h1 className="what-name">{service.name}</h1>
      {chosen && (
        <p className="what-chosen">
          <Icon name="calendar" />
          <span>
            <strong>{dayName(chosen.date, 'long')}</strong>
            <br />
            {clockSpan(chosen.minute, chosen.endMinute)}
          </span>
        </p>
      )}
      <ServiceFacts service={service} lengths={[length]} coachName={coach.name} />
      {service.durations.length > 1 && step !== 'form' && (
        <fieldset className="lengths">
          <legend>{t('booker:length.title')}</legend>
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
      <div className="what-more">
        <Prose text={service.description} />
        {service.preparation && (
          <div className="what-prepare">
            <h2>{t('booker:prepare')}</h2>
            <Prose text={service.preparation} />
          </div>
        )}
      </div>
    </section>
  );
}
