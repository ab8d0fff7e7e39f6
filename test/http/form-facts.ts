import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/db/database.ts';
import { bookRequest } from '../factories/book-request.ts';
import type { Practice } from '../factories/practice.ts';
import type { JsonClient } from './json-client.ts';

export const QUESTIONS = [
  { id: 'mood', kind: 'choice', label: 'How are you?', required: true, choices: ['Well', 'So so', 'Not well'] },
  { id: 'week', kind: 'long_text', label: 'What happened this week?', help: 'As much as you like.' },
  { id: 'aches', kind: 'several', label: 'What aches?', choices: ['Back', 'Knee', 'Neck'] },
  { id: 'sleep', kind: 'number', label: 'Hours of sleep' },
  { id: 'again', kind: 'checkbox', label: 'Same goal as last time' },
  { id: 'since', kind: 'date', label: 'Since when?' },
  { id: 'goal', kind: 'text', label: 'Your goal' },
] as const;

export const newForm = (more: object = {}) => ({ name: 'Check-in', introduction: 'It takes two minutes.', questions: QUESTIONS, ...more });

export const ANSWERS = {
  mood: 'So so',
  week: 'A sore knee\nafter the run',
  aches: ['Knee', 'Back'],
  sleep: 6.5,
  again: true,
  since: '2026-02-28',
};

interface FormPractice extends Practice {
  readonly coach: JsonClient;
}

/** Writes a form and has the practice's service ask it. Gives the form. */
export async function askedForm(db: Database, { coach, coachId, serviceId }: FormPractice, more: object = {}) {
  const { status, body } = await coach('POST', `/coach/${coachId}/forms`, newForm(more));
  if (status !== 201) throw new Error(`no form: ${JSON.stringify(body)}`);
  await db.updateTable('services').set({ formId: body.id }).where('id', '=', serviceId).execute();
  return body;
}

/** What a client sends of it. */
export const filled = ({ id, number }: { readonly id: string; readonly number: number }, answers: object = ANSWERS) => ({
  formId: id,
  number,
  answers,
});

/** Somebody new books: `email` and `name` are theirs. */
export const person = (name = 'Ada Tremblay') => ({ name, email: `${randomUUID().slice(0, 8)}@example.com` });

export const orderOf = (practice: Practice, startsAt: string, more: object = {}) => ({
  ...bookRequest(practice, { startsAt }),
  ...person(),
  ...more,
});
