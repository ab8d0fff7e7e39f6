import { z } from 'zod';
import { LONGEST_ANSWER } from '../../core/forms/longest-answer.ts';
import { QUESTION_KINDS } from '../../core/forms/question.ts';
import { Id, InstantText, line, optionalLine, prose, Version } from '../fields.ts';
import { Moment } from '../moment.ts';

export const Question = z
  .object({
    /** Chosen by whoever writes the form; stays through all versions. */
    id: z
      .string()
      .min(1)
      .max(40)
      .regex(/^[A-Za-z0-9_-]+$/)
      // Answers are kept by it: `constructor` is there before anybody answers.
      .refine((id) => !(id in {}), 'must be another one'),
    kind: z.enum(QUESTION_KINDS),
    label: line(300),
    help: optionalLine(500).default(''),
    required: z.boolean().default(false),
    choices: z.array(line(120)).max(30).default([]),
  })
  .refine(({ kind, choices }) => (kind === 'choice' || kind === 'several' ? choices.length >= 2 : choices.length === 0), {
    path: ['choices'],
    message: 'must name two choices at least, and none where there is nothing to choose',
  })
  .refine(({ choices }) => new Set(choices).size === choices.length, { path: ['choices'], message: 'must name each choice once' });
export type Question = z.infer<typeof Question>;

export const FormInput = z.object({
  name: line(80),
  introduction: prose(1000).default(''),
  questions: z
    .array(Question)
    .min(1)
    .max(50)
    .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, 'must have ids of their own'),
});
export type FormInput = z.infer<typeof FormInput>;

export const FormView = FormInput.extend({
  id: Id,
  /** Of the questions, counted from 1. */
  number: z.int(),
  /** Services that ask it. */
  services: z.array(z.object({ id: Id, name: z.string() })),
  answered: z.int(),
  createdAt: InstantText,
  version: Version,
});
export type FormView = z.infer<typeof FormView>;

/** As it is filled in. */
export const OpenForm = z.object({ id: Id, number: z.int(), name: z.string(), introduction: z.string(), questions: z.array(Question) });
export type OpenForm = z.infer<typeof OpenForm>;

export const AnswerValue = z.union([
  prose(LONGEST_ANSWER.long_text),
  z.number().min(-1e12).max(1e12),
  z.boolean(),
  z.array(line(120)).max(30),
]);

/** What was filled in, and which version of the form it was filled in on. */
export const AnswersInput = z.object({
  formId: Id,
  number: Version,
  /** By question. */
  answers: z
    .record(z.string().max(40), AnswerValue)
    .refine((answers) => Object.keys(answers).length <= 50, 'must not answer more than 50 questions')
    .refine((answers) => JSON.stringify(answers).length <= 50_000, 'must be shorter than 50,000 characters in all'),
});
export type AnswersInput = z.infer<typeof AnswersInput>;

/** The form of one booking with what was answered. */
export const BookingForm = z.object({
  /** With the questions of the version that was answered; of the current one before that. */
  form: OpenForm,
  answers: z.record(z.string(), AnswerValue).nullable(),
  answeredAt: InstantText.nullable(),
  changedAt: InstantText.nullable(),
  /** Answered by the link of a mail; this link only came with typing an address, and neither shows nor changes that. */
  sealed: z.boolean(),
  /** Until the session begins. */
  canAnswer: z.boolean(),
});
export type BookingForm = z.infer<typeof BookingForm>;

/** For lists: one booking's answers. */
export const AnswersView = z.object({
  bookingId: Id,
  clientId: Id,
  clientName: z.string(),
  serviceName: z.string(),
  coachTime: Moment,
  startsAt: InstantText,
  changedAt: InstantText,
  form: OpenForm,
  answers: z.record(z.string(), AnswerValue),
});
export type AnswersView = z.infer<typeof AnswersView>;
