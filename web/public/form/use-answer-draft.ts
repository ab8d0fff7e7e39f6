import { useState } from 'react';
import { keep } from '../kept/keep.ts';
import { recall } from '../kept/recall.ts';
import type { AnswerDraft } from './answer-draft.ts';

interface Kept {
  readonly formId: string;
  readonly draft: AnswerDraft;
}

/** Kept for another form it is not for this one; a newer version of the same still has the same questions. */
function kept(name: string, formId: string): AnswerDraft | null {
  try {
    const found = JSON.parse(recall('tab', name) || 'null') as Kept | null;
    return found?.formId === formId ? found.draft : null;
  } catch {
    return null;
  }
}

/** What is filled in, kept for this tab: a reload loses nothing. It begins with what was answered before. */
export function useAnswerDraft(
  name: string,
  formId: string,
  before: AnswerDraft = {},
): readonly [AnswerDraft, (change: AnswerDraft) => void] {
  const [draft, setDraft] = useState<AnswerDraft>(() => kept(name, formId) ?? before);
  return [
    draft,
    (change) =>
      setDraft((earlier) => {
        const after = { ...earlier, ...change };
        keep('tab', name, JSON.stringify({ formId, draft: after } satisfies Kept));
        return after;
      }),
  ];
}
