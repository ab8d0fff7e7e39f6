import { useState } from 'react';
import { keep } from '../kept/keep.ts';
import { recall } from '../kept/recall.ts';
import type { BookingDraft } from './booking-draft.ts';

const NAME = 'perennial.booking-form';
const EMPTY: BookingDraft = { name: '', email: '', phone: '', note: '' };

function kept(): BookingDraft {
  try {
    return { ...EMPTY, ...(JSON.parse(recall('tab', NAME) ?? '{}') as Partial<BookingDraft>) };
  } catch {
    return EMPTY;
  }
}

/** The form's contents, kept for this tab: a reload, a step back or a time that is taken meanwhile lose nothing. */
export function useDraft(): readonly [BookingDraft, (change: Partial<BookingDraft>) => void] {
  const [draft, setDraft] = useState(kept);
  return [
    draft,
    (change) =>
      setDraft((before) => {
        const after = { ...before, ...change };
        keep('tab', NAME, JSON.stringify(after));
        return after;
      }),
  ];
}
