import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useKnownClient } from '../booking/use-known-client.ts';
import { keep } from '../kept/keep.ts';
import { CreditRoom } from './credit-room.tsx';
import { roomName } from './room-name.ts';

const Shown = lazy(() => import('./credit-head.tsx').then((file) => ({ default: file.CreditHead })));

/** What whoever is signed in has with this coach; for the many who are not, nothing is fetched. */
export function CreditsPart({ coachSlug }: { readonly coachSlug: string }) {
  const known = useKnownClient(coachSlug);
  const client = useQueryClient();
  const isNobody = !known && client.getQueryData(['visitor', coachSlug]) !== undefined;
  useEffect(() => {
    if (isNobody) keep('browser', roomName(coachSlug), '');
  }, [isNobody, coachSlug]);
  const room = <CreditRoom coachSlug={coachSlug} />;
  if (isNobody) return null;
  return (
    <div className="credits-room">
      {known ? (
        <Suspense fallback={room}>
          <Shown coachSlug={coachSlug} />
        </Suspense>
      ) : (
        room
      )}
    </div>
  );
}
