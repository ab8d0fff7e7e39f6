import { type ComponentProps, lazy, Suspense } from 'react';
import { Skeleton } from '../parts/skeleton.tsx';

// Whoever's booking is confirmed never needs it.
const Shown = lazy(() => import('../request/asked-seen.tsx').then((file) => ({ default: file.AskedSeen })));

/** What is only asked for, or was: fetched when it is looked at. */
export const AskedPart = (props: ComponentProps<typeof Shown>) => (
  <Suspense fallback={<Skeleton shape="panel" />}>
    <Shown {...props} />
  </Suspense>
);
