import { useState } from 'react';
import { keep } from '../kept/keep.ts';
import { recall } from '../kept/recall.ts';
import type { BookingDraft } from './booking-draft.ts';
import type { KnownClient } from './use-known-client.ts';

const NAME = 'perennial.booking-form';
const EMPTY: BookingDraft = { name: '', email: '', phone: '', note: '' };

function kept(): Partial<BookingDraft> {
  try {
    return JSON.parse(recall('tab', NAME) ?? '{}') as Partial<BookingDraft>;
  } catch {
    return {};
  }
}

/**
 * The form's contents: what was typed, and before that what is known of whoever is signed in, also when that comes later. What was typed is kept for this
 * tab: a reload, a step back or a time that is taken meanwhile lose nothing.
 */
export function useDraft(known: KnownClient | null): readonly [BookingDraft, (change: Partial<BookingDraft>) => void] {
  const [typed, setTyped] = useState(kept);
  const { name, email, phone } = known ?? EMPTY;
  return [
    { ...EMPTY, name, email, phone, ...typed },
    (change) =>
      setTyped((before) => {
        const after = { ...before, ...change };
        keep('tab', NAME, JSON.stringify(after));
        return after;
      }),
  ];
}
