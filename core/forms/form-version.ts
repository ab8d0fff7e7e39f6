import type { Question } from './question.ts';

/** The questions of a form as they were at one time, in their order. */
export interface FormVersion {
  readonly formId: string;
  /** Counted from 1. */
  readonly number: number;
  readonly name: string;
  readonly introduction: string;
  readonly questions: readonly Question[];
}
