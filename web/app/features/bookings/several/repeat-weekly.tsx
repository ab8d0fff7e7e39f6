import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { CountInput } from '../../../ui/count-input.tsx';
import { showProblem } from '../../../ui/show-problem.ts';
import { sameTimeOn, weeksAfter } from './same-time-weekly.ts';

/** As far as open times can be asked for at once. */
const MOST_WEEKS = 12;

interface RepeatWeeklyProps {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly startsAt: string;
  readonly onAdd: (starts: readonly string[]) => void;
}

/** Adds the same time of the weeks after the last one chosen. */
export function RepeatWeekly({ serviceId, durationMinutes, startsAt, onAdd }: RepeatWeeklyProps) {
  const { t } = useTranslation('sessions');
  const { id: coachId, timeZone } = useCoach();
  const [weeks, setWeeks] = useState(3);
  const add = useMutation({
    mutationFn: async () => {
      const dates = weeksAfter(startsAt, timeZone, weeks);
      const input = { coachId, serviceId, from: dates[0] ?? '', to: dates.at(-1) ?? '', timeZone, durationMinutes };
      const { days } = await queryClient.fetchQuery(queries.slots.listForCoach.queryOptions({ input }));
      return sameTimeOn(
        startsAt,
        timeZone,
        days.filter(({ date }) => dates.includes(date)),
      );
    },
    onSuccess: onAdd,
    onError: showProblem,
  });
  return (
    <Group gap="xs" align="flex-end">
      <CountInput label={t('several.weeks')} max={MOST_WEEKS} value={weeks} onChange={setWeeks} />
      <Button variant="default" loading={add.isPending} onClick={() => add.mutate()}>
        {t('several.repeat')}
      </Button>
    </Group>
  );
}
