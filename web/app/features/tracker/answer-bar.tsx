import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import classes from './tracker.module.css';

const PARTS = ['confirmed', 'proposed', 'declined', 'expired'] as const;

/** How a client's dates divide. What it says stands beside it in words. */
export function AnswerBar({ counts }: { counts: TrackerRow['counts'] }) {
  return (
    <span className={classes.bar} aria-hidden>
      {PARTS.map(
        (part) => counts[part] > 0 && <span key={part} className={classes.part} data-of={part} style={{ flexGrow: counts[part] }} />,
      )}
    </span>
  );
}
