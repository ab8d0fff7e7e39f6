import { type ComponentProps, lazy, Suspense } from 'react';

const Shown = lazy(() => import('./used-month.tsx').then((file) => ({ default: file.UsedMonth })));

/** Fetched by whoever has used a check-in. */
export const UsedMonthPart = (props: ComponentProps<typeof Shown>) => (
  <Suspense fallback={null}>
    <Shown {...props} />
  </Suspense>
);
