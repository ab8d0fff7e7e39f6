import type { PlacementInput } from '../../core/cycles/placement/placement-input.ts';
import type { PlacementResult, PlannedClass } from '../../core/cycles/placement/placement-result.ts';

/** What the thread is started with. */
export interface PlacementOrder {
  readonly input: PlacementInput;
  /** After so many seconds it ends with what it has; null to go on to the proof. */
  readonly seconds: number | null;
  /** One Int32; not 0 means stop now. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread tells: how far it is, and at last what came out. */
export type PlacementMessage =
  | { readonly kind: 'progress'; readonly classes: readonly PlannedClass[] }
  | { readonly kind: 'done'; readonly result: PlacementResult };
