import type { Visibility } from './visibility.ts';

interface Listing {
  readonly coach: Visibility;
  readonly service: Visibility;
  /** Whoever looks is a client whom the coach connected, or runs the practice. */
  readonly known: boolean;
}

/** Whether a service stands on the coach's page. Of coach and service the stricter word counts. */
export function isListed({ coach, service, known }: Listing): boolean {
  if (coach === 'private' || service === 'private') return false;
  return known || (coach === 'public' && service === 'public');
}
