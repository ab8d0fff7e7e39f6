import { ActionIcon, Group } from '@mantine/core';
import { Icon } from '../icon.tsx';
import classes from './order-row.module.css';

interface MoveButtonsProps {
  readonly labels: { readonly up: string; readonly down: string };
  readonly place: { readonly index: number; readonly count: number };
  readonly onMove: (from: number, to: number) => void;
}

/** For the keyboard and for fingers. At the ends a button does nothing, but keeps its place and its focus. */
export function MoveButtons({ labels, place: { index, count }, onMove }: MoveButtonsProps) {
  const button = (way: 'up' | 'down', to: number) => {
    const isEnd = to < 0 || to >= count;
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={labels[way]}
        aria-disabled={isEnd}
        className={classes.move}
        onClick={() => isEnd || onMove(index, to)}
      >
        <Icon name={way} size={18} />
      </ActionIcon>
    );
  };
  return (
    <Group gap={0} wrap="nowrap">
      {button('up', index - 1)}
      {button('down', index + 1)}
    </Group>
  );
}
