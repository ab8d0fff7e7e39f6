import { Tag } from '../ui/tag.tsx';
import type { ImportKind } from './import-kind.ts';

interface OutcomeTagProps {
  readonly kind: ImportKind;
  readonly outcome: string;
  /** How many lines have it; left out, it is of one. */
  readonly count?: number;
}

/** What becomes of a line, or of several. */
export function OutcomeTag({ kind, outcome, count }: OutcomeTagProps) {
  const { outcomes, words } = kind;
  return <Tag color={outcomes[outcome] ?? 'grey'}>{count === undefined ? words.outcome(outcome) : words.count(outcome, count)}</Tag>;
}
