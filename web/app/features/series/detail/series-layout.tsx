import type { ReactNode } from 'react';
import classes from './detail.module.css';

/** The dates on the left, what was agreed on the right; on a narrow screen what was agreed comes first. */
export function SeriesLayout({ dates, facts }: { dates: ReactNode; facts: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.main}>{dates}</div>
      {facts}
    </div>
  );
}
