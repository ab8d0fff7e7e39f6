import i18next from 'i18next';
import type { Problem } from '../../../contract/problem.ts';
import { problemOf } from '../../problem-of.ts';

/** What went wrong, in a sentence; also where no server got to say anything. */
export const describeProblem = (error: unknown): Problem =>
  problemOf(error) ?? { type: 'about:blank', title: '', status: 0, code: 'internal', detail: i18next.t('app:offline') };
