import type { ReactNode } from 'react';
import classes from './detail.module.css';

/** The history on the left, what was agreed on the right; on a narrow screen what was agreed comes first. */
export function DetailLayout({ history, facts }: { history: ReactNode; facts: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.history}>{history}</div>
      <div className={classes.about}>{facts}</div>
    </div>
  );
}
