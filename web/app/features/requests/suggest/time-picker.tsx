import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import type { SlotsView } from '../../../../../contract/slots.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { OpenDays } from '../../../slots/open-days.tsx';
import { dateIn } from '../../../time/date-in.ts';
import { formatDate } from '../../../time/format-date.ts';
import { monthWeeks } from '../../../time/month-weeks.ts';
import { startsOfDay } from '../../../time/starts-of-day.ts';
import { todayIn } from '../../../time/today-in.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { DayTimes } from './day-times.tsx';

interface TimePickerProps {
  readonly request: CoachRequestView;
  readonly starts: readonly string[];
  /** No more can be chosen. */
  readonly full: boolean;
  readonly onToggle: (startsAt: string) => void;
}

/** The first day with open times from a day on: in the weeks that are known, or wherever the server says it lies. */
function openFrom({ days, nextOpen, timeZone }: SlotsView, date: string): string | undefined {
  const known = days.find((one) => one.date >= date && one.minutes.length > 0);
  if (known) return known.date;
  const later = nextOpen === null ? undefined : dateIn(timeZone, nextOpen);
  return later !== undefined && later >= date ? later : undefined;
}

/** A month with its open days, beginning at the day that was asked for, and the open times of one of them on both clocks. */
export function TimePicker({ request, starts, full, onToggle }: TimePickerProps) {
  const { t } = useTranslation('requests');
  const { id: coachId, timeZone } = useCoach();
  const { service, durationMinutes, bookings, clientTimeZone } = request;
  const asked = bookings[0]?.coachTime.date ?? todayIn(timeZone);
  const [picked, setDate] = useState<string>();
  const around = (day: string) => {
    const weeks = monthWeeks(day);
    const span = { from: weeks[0]?.[0] ?? day, to: weeks.at(-1)?.[6] ?? day };
    return queries.slots.listForCoach.queryOptions({ input: { coachId, serviceId: service.id, ...span, timeZone, durationMinutes } });
  };
  const first = useQuery(around(asked));
  // It begins on the day that was asked for, or, where that is full, on the next with room.
  const date = picked ?? (first.data && openFrom(first.data, asked)) ?? asked;
  const slots = useQuery({ ...around(date), placeholderData: (before) => before });
  const days = slots.data?.days ?? [];
  const day = days.find((one) => one.date === date);
  const open = new Map(days.filter(({ minutes }) => minutes.length > 0).map((one) => [one.date, one.minutes.length]));
  const chosen = new Map<string, number>();
  for (const startsAt of starts) {
    const on = dateIn(timeZone, startsAt);
    chosen.set(on, (chosen.get(on) ?? 0) + 1);
  }
  const next = slots.data && openFrom(slots.data, addDays(date, 1));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg">
      <OpenDays date={date} open={open} chosen={chosen} onDate={setDate} />
      <Stack gap="xs" align="stretch">
        <Text fw={600}>{formatDate(date, 'long')}</Text>
        <ProblemNotice error={slots.error} />
        {!day && slots.isFetching && <WaitingRows count={2} height={44} />}
        {day && day.minutes.length > 0 && (
          <DayTimes date={date} starts={startsOfDay(day)} chosen={starts} full={full} clientTimeZone={clientTimeZone} onToggle={onToggle} />
        )}
        {day?.minutes.length === 0 && (
          <Stack gap={6} align="flex-start">
            <Text fz="sm" c="dimmed">
              {t('suggest.noTimes')}
            </Text>
            {next !== undefined && (
              <Button size="compact-sm" variant="light" onClick={() => setDate(next)}>
                {t('suggest.next', { date: formatDate(next) })}
              </Button>
            )}
          </Stack>
        )}
        {full && (
          <Text fz="sm" c="dimmed" role="status">
            {t('suggest.most')}
          </Text>
        )}
      </Stack>
    </SimpleGrid>
  );
}
