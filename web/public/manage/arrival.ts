import type { Moment } from '../../../contract/moment.ts';
import type { Just } from './just.ts';

/** How a visitor came to a booking's page: what they did a moment ago, and all that was booked or asked for in the same step. */
export interface Arrival {
  readonly just?: Just;
  /** Credits that a cancellation gave back. */
  readonly returned?: number;
  readonly together?: readonly { readonly token: string; readonly time: Moment }[];
}
