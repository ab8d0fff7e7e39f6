import { type ComponentProps, lazy, Suspense } from 'react';
import { Skeleton } from '../parts/skeleton.tsx';

// Most sessions stand for themselves.
const Shown = lazy(() => import('../series/own-series.tsx').then((file) => ({ default: file.OwnSeriesSeen })));

/** The series a booking belongs to: fetched where there is one. */
export const OwnSeriesPart = (props: ComponentProps<typeof Shown>) => (
  <Suspense fallback={<Skeleton shape="card" />}>
    <Shown {...props} />
  </Suspense>
);
