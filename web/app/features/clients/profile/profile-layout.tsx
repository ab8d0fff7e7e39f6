import type { ReactNode } from 'react';
import classes from './profile.module.css';

interface ProfileLayoutProps {
  readonly upcoming: ReactNode;
  readonly person: ReactNode;
  readonly past: ReactNode;
}

/** Sessions on the left, the person on the right; on a narrow screen the person stands between what comes and what was. */
export function ProfileLayout({ upcoming, person, past }: ProfileLayoutProps) {
  return (
    <div className={classes.split}>
      <div className={classes.upcoming}>{upcoming}</div>
      <div className={classes.person}>{person}</div>
      <div className={classes.past}>{past}</div>
    </div>
  );
}
