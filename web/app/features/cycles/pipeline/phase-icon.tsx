import type { PhaseView } from '../../../../../contract/cycles/cycles.ts';
import { Drawing } from '../../../ui/drawing.tsx';
import classes from './pipeline.module.css';

const PATHS = {
  done: 'M5 12.500l4.500 4.500L19 7.500',
  current: 'M12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  ahead: '',
} as const;

/** Whether a phase is over, holds or is to come: a tick, a dot, an empty ring. */
export function PhaseIcon({ state }: { state: PhaseView['state'] }) {
  return (
    <span className={classes.icon} data-state={state}>
      <Drawing path={PATHS[state]} size={16} stroke={state === 'current' ? 5 : 2.4} />
    </span>
  );
}
