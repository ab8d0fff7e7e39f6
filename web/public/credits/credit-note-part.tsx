import { lazy, Suspense } from 'react';
import type { CreditNoteProps } from './credit-note.tsx';

const Shown = lazy(() => import('./credit-note.tsx').then((file) => ({ default: file.CreditNote })));

/** Services that take no credits, and check-ins that are free, don't carry it. */
export function CreditNotePart(props: CreditNoteProps) {
  if (!props.checkIn && (props.cover?.cost ?? 0) === 0) return null;
  return (
    <Suspense fallback={null}>
      <Shown {...props} />
    </Suspense>
  );
}
