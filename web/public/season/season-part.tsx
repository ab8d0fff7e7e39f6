import { lazy, Suspense, useEffect } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import { Skeleton } from '../parts/skeleton.tsx';

const load = () => import('./season-banner.tsx');
const Shown = lazy(() => load().then((file) => ({ default: file.SeasonBanner })));

interface SeasonPartProps {
  /** Undefined until it is known. */
  readonly coach: PublicCoach | undefined;
  /** The one that is looked at. */
  readonly serviceSlug?: string;
  readonly onOpens: () => void;
}

/** How booking stands, where the coach works in cycles. Fetched beside the coach, not after; pages without a coach don't carry it. */
export function SeasonPart({ coach, serviceSlug, onOpens }: SeasonPartProps) {
  useEffect(() => void load().catch(() => undefined), []);
  if (!coach?.banner) return null;
  return (
    <Suspense fallback={<Skeleton shape="card" />}>
      <Shown coach={coach} banner={coach.banner} serviceSlug={serviceSlug} onOpens={onOpens} />
    </Suspense>
  );
}
