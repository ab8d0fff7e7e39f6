import type { CycleContext } from '../../actions/cycles/cycle-context.ts';
import type { SweepContext } from './sweep-context.ts';

/** Of sweeps whose actions tell people something. */
export type CycleSweepContext = SweepContext & CycleContext;
