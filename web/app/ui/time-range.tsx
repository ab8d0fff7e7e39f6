import { Text, TextInput } from '@mantine/core';
import { minuteOfText } from '../time/minute-of-text.ts';
import { textOfMinute } from '../time/text-of-minute.ts';

interface Range {
  readonly startMinute: number;
  readonly endMinute: number;
}

interface TimeRangeProps {
  readonly range: Range;
  readonly fromLabel: string;
  readonly toLabel: string;
  /** The id of what says why it can't be, where it can't. */
  readonly wrongBy: string | undefined;
  readonly onChange: (range: Range) => void;
}

/** From one time of a day to another. Midnight as an end is the end of the day. */
export function TimeRange({ range: { startMinute, endMinute }, fromLabel, toLabel, wrongBy, onChange }: TimeRangeProps) {
  const look = { type: 'time', size: 'sm', w: 132, step: 300, error: wrongBy !== undefined, 'aria-describedby': wrongBy } as const;
  return (
    <>
      <TextInput
        {...look}
        aria-label={fromLabel}
        value={textOfMinute(startMinute)}
        onChange={(event) => onChange({ endMinute, startMinute: minuteOfText(event.currentTarget.value) ?? startMinute })}
      />
      <Text span c="dimmed" aria-hidden>
        –
      </Text>
      <TextInput
        {...look}
        aria-label={toLabel}
        value={textOfMinute(endMinute)}
        onChange={(event) => onChange({ startMinute, endMinute: minuteOfText(event.currentTarget.value) || 1440 })}
      />
    </>
  );
}
