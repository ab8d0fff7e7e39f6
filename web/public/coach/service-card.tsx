import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { Banner } from '../../../contract/cycles/banner.ts';
import type { PublicService } from '../../../contract/services.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { ServiceFacts } from './service-facts.tsx';

interface ServiceCardProps {
  readonly coachSlug: string;
  readonly service: PublicService;
  /** How the coach's cycles stand, for what is booked in them. */
  readonly banner: Banner | null;
}

/** What is booked in cycles is as open as they are. */
const stateOf = ({ cycleBound }: PublicService, banner: Banner | null) =>
  cycleBound && banner && banner.state !== 'open' ? banner.state : 'book';

/** One thing that can be booked; all of it is the link. */
export function ServiceCard({ coachSlug, service, banner }: ServiceCardProps) {
  return (
    <Link className="card card-service" href={`/${coachSlug}/${service.slug}`} style={{ '--service': service.color } as CSSProperties}>
      <span className="card-body">
        <strong className="card-title">{service.name}</strong>
        {service.description && <span className="card-text">{service.description}</span>}
        <ServiceFacts service={service} lengths={service.durations} />
      </span>
      <span className="card-go">
        {t(`pages:coach.${stateOf(service, banner)}`)}
        <Icon name="next" />
      </span>
    </Link>
  );
}
