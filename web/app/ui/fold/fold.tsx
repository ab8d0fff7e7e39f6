import { Collapse, UnstyledButton } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import classes from './fold.module.css';

/** Something that is there when wanted. Its inside is built, and asks for its data, only once it is opened. */
export function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState(open);
  const [wanted, setWanted] = useState(open);
  const inside = useId();
  const toggle = () => {
    setWanted(true);
    setOpened(!opened);
  };
  return (
    <div>
      <UnstyledButton className={classes.head} aria-expanded={opened} aria-controls={inside} onClick={toggle}>
        <span className={classes.arrow} data-open={opened || undefined}>
          <Icon name="right" size={16} />
        </span>
        {title}
      </UnstyledButton>
      <Collapse id={inside} expanded={opened} className={classes.inside}>
        {wanted && children}
      </Collapse>
    </div>
  );
}
