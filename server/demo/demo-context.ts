import type { Instant } from '../../core/time/instant.ts';
import type { ActionContext } from '../actions/action-context.ts';

/** Everything the demo's actions need: when they happen, and who does them. */
export interface DemoContext {
  /** The real thing. Mails leave only by this one. */
  readonly action: ActionContext;
  /** The same practice at another moment, silently: so that its past is made by the very actions that made it. */
  readonly at: (instant: Instant) => ActionContext;
  /** The same, and its mails leave: of what happened lately. */
  readonly aloud: (instant: Instant) => ActionContext;
  readonly now: Instant;
}
