import { Chip, Group, Input } from '@mantine/core';
import type { Weekday } from '../../../../core/time/instant.ts';
import { weekdayName } from '../../time/weekday-name.ts';
import classes from './weekday-chips.module.css';

interface WeekdayChipsProps {
  readonly label: string;
  readonly description: string;
  readonly weekdays: readonly Weekday[];
  /** Always among them. */
  readonly always?: Weekday;
  readonly onChange: (weekdays: Weekday[]) => void;
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The days of the week that suit somebody. */
export function WeekdayChips({ label, description, weekdays, always, onChange }: WeekdayChipsProps) {
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <Chip.Group
        multiple
        value={weekdays.map(String)}
        onChange={(values) => onChange(WEEK.filter((day) => day === always || values.includes(String(day))))}
      >
        <Group gap={6} mt={6} role="group" aria-label={label} className={classes.chips}>
          {WEEK.map((weekday) => (
            <Chip key={weekday} value={String(weekday)} size="sm" radius="md" variant="outline">
              {weekdayName(weekday, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
