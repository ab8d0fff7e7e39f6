import type { CSSProperties } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import type { PublicService } from '../../../contract/services.ts';
import { ServiceFacts } from '../coach/service-facts.tsx';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { Icon } from '../parts/icon.tsx';
import { LengthChoice } from '../parts/length-choice.tsx';
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
      {step !== 'form' && (
        <LengthChoice
          className="lengths"
          title={t('booker:length.title')}
          lengths={service.durations}
          chosen={length}
          onChange={onLength}
        />
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
