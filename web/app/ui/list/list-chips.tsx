import { Chip } from '@mantine/core';
import classes from './list-chips.module.css';

interface ListChipsProps<List extends string> {
  readonly label: string;
  readonly lists: readonly List[];
  readonly shown: List;
  readonly nameOf: (list: List) => string;
  /** How many stand in each, once that is known. */
  readonly counts: Readonly<Partial<Record<List, number>>> | undefined;
  readonly onChange: (list: List) => void;
}

/** Which of a room's lists is shown, each with how many stand in it. */
export function ListChips<List extends string>({ label, lists, shown, nameOf, counts, onChange }: ListChipsProps<List>) {
  const choose = (value: string) => {
    const list = lists.find((one) => one === value);
    if (list !== undefined) onChange(list);
  };
  return (
    <Chip.Group value={shown} onChange={choose}>
      <div role="radiogroup" aria-label={label} className={classes.lists}>
        {lists.map((one) => (
          <Chip key={one} value={one} size="sm" radius="md" variant="outline">
            {nameOf(one)}
            {counts && <span className={classes.count}> {counts[one] ?? 0}</span>}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}
