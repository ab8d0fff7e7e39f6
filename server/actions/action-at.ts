import type { Instant } from '../../core/time/instant.ts';
import type { ActionContext } from './action-context.ts';

/** Another moment, and whether nobody is to be told. */
interface Otherwise {
  readonly now?: Instant;
  readonly silent?: boolean;
}

/** The same installation as it acts at another moment, what is done before a commit too: so that a past can be made by the actions that would have made it. */
export type ActionAt = (otherwise?: Otherwise) => ActionContext;
