import type { ReactNode } from 'react';
import classes from './profile.module.css';

/** Sessions on the left, the person on the right; on a narrow screen one under the other. */
export function ProfileLayout({ sessions, person }: { sessions: ReactNode; person: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.column}>{sessions}</div>
      <div className={classes.column}>{person}</div>
    </div>
  );
}
