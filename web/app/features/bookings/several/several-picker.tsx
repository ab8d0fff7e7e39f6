import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SlotsView } from '../../../../../contract/slots.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { formatDate } from '../../../time/format-date.ts';
import { monthWeeks } from '../../../time/month-weeks.ts';
import { OpenDays } from '../../../slots/open-days.tsx';
import { startsOfDay } from '../../../time/starts-of-day.ts';
import { todayIn } from '../../../time/today-in.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { OpenStarts } from '../../../slots/open-starts.tsx';
import { TypedTime } from '../../../slots/typed-time.tsx';

interface SeveralPickerProps {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly starts: readonly string[];
  readonly onToggle: (startsAt: string) => void;
}

/** The first open time after a day: in the weeks that are known, or wherever the server says it lies. */
function nextOpen({ days, nextOpen: first, timeZone }: SlotsView, date: string): string | null {
  const day = days.find((one) => one.date > date && one.minutes.length > 0);
  if (day) return startsOfDay(day)[0]?.startsAt ?? null;
  return first !== null && dateIn(timeZone, first) > date ? first : null;
}

/** A month, the open times of one of its days, each chosen or let go by a tap. */
export function SeveralPicker({ serviceId, durationMinutes, starts, onToggle }: SeveralPickerProps) {
  const { id: coachId, timeZone } = useCoach();
  const dateOf = (startsAt: string) => dateIn(timeZone, startsAt);
  const [date, setDate] = useState(() => (starts[0] === undefined ? todayIn(timeZone) : addDays(dateOf(starts[0]), 7)));
  const weeks = monthWeeks(date);
  const input = { coachId, serviceId, from: weeks[0]?.[0] ?? date, to: weeks.at(-1)?.[6] ?? date, timeZone, durationMinutes };
  const slots = useQuery({ ...queries.slots.listForCoach.queryOptions({ input }), placeholderData: (before) => before });
  const days = slots.data?.days ?? [];
  const day = days.find((one) => one.date === date);
  const open = new Map(days.filter(({ minutes }) => minutes.length > 0).map((one) => [one.date, one.minutes.length]));
  const chosen = new Map<string, number>();
  for (const startsAt of starts) chosen.set(dateOf(startsAt), (chosen.get(dateOf(startsAt)) ?? 0) + 1);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <OpenDays date={date} open={open} chosen={chosen} onDate={setDate} />
      <Stack gap="sm">
        <Text fw={600}>{formatDate(date, 'long')}</Text>
        <ProblemNotice error={slots.error} />
        {!day && slots.isFetching && <WaitingRows count={1} height={36} />}
        {slots.data && day && (
          <OpenStarts
            slots={{ ...slots.data, nextOpen: nextOpen(slots.data, date) }}
            day={day}
            chosen={starts}
            onPick={onToggle}
            onGoTo={setDate}
          />
        )}
        {day && <TypedTime day={day} onPick={onToggle} />}
      </Stack>
    </SimpleGrid>
  );
}
