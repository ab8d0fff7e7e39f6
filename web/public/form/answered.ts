import type { AnswersInput } from '../../../contract/forms/form-view.ts';

/** What was filled in, as it is sent. */
export type Answered = AnswersInput;
