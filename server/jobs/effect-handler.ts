import type { JobContext } from './job-context.ts';

/** Which try this is, and whether there will be another. */
export interface Attempt {
  readonly jobId: string;
  readonly isLast: boolean;
}

/** What became of an effect, kept beside its job: no personal data. */
export type EffectOutcome =
  | 'sent'
  | 'kept'
  | 'done before'
  | 'overtaken'
  | 'not needed'
  | 'nobody there'
  | 'planned'
  | 'refused'
  | 'put off';

/** Loads, renders, calls one adapter, records. May be called twice for one effect; throws when it should be tried again. */
export type EffectHandler<E> = (ctx: JobContext, effect: E, attempt: Attempt) => Promise<EffectOutcome>;
