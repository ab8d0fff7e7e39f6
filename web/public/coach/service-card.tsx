import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { PublicService } from '../../../contract/services.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { ServiceFacts } from './service-facts.tsx';

interface ServiceCardProps {
  readonly coachSlug: string;
  readonly service: PublicService;
}

/** One thing that can be booked; all of it is the link. */
export function ServiceCard({ coachSlug, service }: ServiceCardProps) {
  return (
    <Link className="card card-service" href={`/${coachSlug}/${service.slug}`} style={{ '--service': service.color } as CSSProperties}>
      <span className="card-body">
        <strong className="card-title">{service.name}</strong>
        {service.description && <span className="card-text">{service.description}</span>}
        <ServiceFacts service={service} lengths={service.durations} />
      </span>
      <span className="card-go">
        {t('pages:coach.book')}
        <Icon name="next" />
      </span>
    </Link>
  );
}
