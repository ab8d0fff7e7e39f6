import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import classes from './tag.module.css';

export type TagColor = 'grey' | 'green' | 'blue' | 'amber' | 'red';

interface TagProps {
  readonly color: TagColor;
  readonly icon?: IconName | undefined;
  /** May break into lines, for more than two or three words. */
  readonly long?: boolean;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A state in a word or two. The colour only repeats what the words say. */
export function Tag({ color, icon, long = false, title, children }: TagProps) {
  return (
    <span className={classes.tag} data-color={color} data-long={long} title={title}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
