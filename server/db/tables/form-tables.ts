import type { Generated } from 'kysely';
import type { Answers } from '../../../core/forms/answer.ts';
import type { Question } from '../../../core/forms/question.ts';
import type { Json, Timestamp } from './columns.ts';

export interface FormsTable {
  id: string;
  coachId: string;
  name: string;
  currentVersion: Generated<number>;
  version: Generated<number>;
  createdAt: Timestamp;
}
export interface FormVersionsTable {
  coachId: string;
  formId: string;
  number: number;
  introduction: string;
  questions: Json<readonly Question[]>;
  createdAt: Timestamp;
}
export interface FormAnswersTable {
  bookingId: string;
  coachId: string;
  clientId: string;
  formId: string;
  formVersion: number;
  answers: Json<Answers>;
  /** Their words, to be searched. */
  text: string;
  times: Generated<number>;
  proven: Generated<boolean>;
  answeredAt: Timestamp;
  changedAt: Timestamp;
}
