import { type ComponentProps, lazy, Suspense } from 'react';

const Shown = lazy(() => import('./taken-times.tsx').then((file) => ({ default: file.TakenTimes })));

/** Where there is a waitlist; nobody waits for it. */
export const TakenPart = (props: ComponentProps<typeof Shown>) => (
  <Suspense fallback={null}>
    <Shown {...props} />
  </Suspense>
);
