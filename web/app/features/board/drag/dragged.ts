import type { TargetsView } from '../../../../../contract/cycles/placements.ts';
import type { Light } from './lit-weeks.ts';

/** A visit in the air. */
export interface Dragged {
  readonly placementId: string;
  readonly regularId: string;
  /** Once they are known. */
  readonly targets: TargetsView | undefined;
  readonly lit: ReadonlyMap<string, Light> | undefined;
  /** The Monday of the week under the pointer. */
  readonly week: string | undefined;
}
