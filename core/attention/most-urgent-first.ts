import { ATTENTION_KINDS } from './attention.ts';
import type { Attention } from './attention.ts';

/** By kind, then by time: the session that comes first, the question that has waited longest. */
export const mostUrgentFirst = <T extends Attention>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => ATTENTION_KINDS.indexOf(a.kind) - ATTENTION_KINDS.indexOf(b.kind) || a.at - b.at);
