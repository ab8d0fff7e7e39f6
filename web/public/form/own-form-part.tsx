import { lazy, Suspense } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import { Skeleton } from '../parts/skeleton.tsx';

const Shown = lazy(() => import('./own-form.tsx').then((file) => ({ default: file.OwnForm })));

/** What is asked before a session: fetched where something is. */
export function OwnFormPart({ token, booking }: { readonly token: string; readonly booking: BookingView }) {
  return (
    <Suspense fallback={<Skeleton shape="card" />}>
      <Shown token={token} booking={booking} isAsked={location.hash === '#form'} />
    </Suspense>
  );
}
