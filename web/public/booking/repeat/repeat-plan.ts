import type { api } from '../../api.ts';
import type { RhythmDraft } from './rhythm-draft.ts';

type Check = Parameters<(typeof api.bookings)['checkSeries']>[0];
export type Pattern = Check['pattern'];
export type FirstEdit = NonNullable<Check['edits']>[number];
export type CheckedDate = Awaited<ReturnType<(typeof api.bookings)['checkSeries']>>[number];

/** What becomes of a date that can't be had as the rhythm has it; with the date as it was, to show and to take the choice back. */
export interface DateChoice {
  readonly edit: FirstEdit;
  readonly was: CheckedDate;
}

/** A series about to be booked, every date of it settled. */
export interface RepeatPlan {
  readonly draft: RhythmDraft;
  readonly pattern: Pattern;
  readonly choices: readonly DateChoice[];
  /** The instants of what takes place. */
  readonly starts: readonly string[];
  /** "Every week on Tuesday, 10:00 Toronto time" and "8 sessions, the last on Tue 20 April". */
  readonly rhythm: string;
  readonly extent: string;
}
