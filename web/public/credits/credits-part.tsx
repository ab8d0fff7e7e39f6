import { lazy, Suspense } from 'react';
import { useKnownClient } from '../booking/use-known-client.ts';

const Shown = lazy(() => import('./credit-head.tsx').then((file) => ({ default: file.CreditHead })));

/** What whoever is signed in has with this coach; for the many who are not, nothing is fetched. */
export function CreditsPart({ coachSlug }: { readonly coachSlug: string }) {
  const known = useKnownClient(coachSlug);
  if (!known) return null;
  return (
    <Suspense fallback={null}>
      <Shown coachSlug={coachSlug} />
    </Suspense>
  );
}
