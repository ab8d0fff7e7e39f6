import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { monthsOf } from './months-of.ts';
import { useGrantCheckIn } from './use-grant-check-in.ts';

interface CheckInNoteProps {
  readonly clientId: string;
  /** The check-ins that are wanted. */
  readonly starts: readonly string[];
}

/** One check-in a month is free: whether it still is, and otherwise the way to grant more. */
export function CheckInNote({ clientId, starts }: CheckInNoteProps) {
  const { t } = useTranslation('credits');
  const { id: coachId, timeZone } = useCoach();
  const months = monthsOf(starts, timeZone);
  const statuses = useQueries({
    queries: months.map(({ day }) => queries.checkIns.show.queryOptions({ input: { coachId, clientId, day } })),
  });
  const grant = useGrantCheckIn();
  const lines = months.flatMap(({ day, wanted }, index) => {
    const status = statuses[index]?.data;
    return status ? [{ day, status, lacking: wanted - status.available }] : [];
  });
  const lacking = lines.filter((line) => line.lacking > 0);
  const [free] = lines;
  if (lacking.length === 0) {
    return (
      free && (
        <Text fz="sm" c="dimmed" role="status">
          {t(free.status.granted > 0 ? 'checkIn.granted' : 'checkIn.free', { month: formatDate(free.status.month, 'month') })}
        </Text>
      )
    );
  }
  return (
    <Alert color="yellow" variant="light" role="status">
      <Stack gap="xs" align="flex-start">
        {lacking.map(({ day, status, lacking: more }) => {
          const month = formatDate(status.month, 'month');
          return (
            <Stack key={day} gap={6} align="flex-start">
              <Text fz="sm">{t('checkIn.used', { month, date: formatDate(status.resetsOn, 'short') })}</Text>
              <Button
                size="compact-md"
                variant="default"
                loading={grant.isPending && grant.variables.day === day}
                onClick={() => grant.mutate({ clientId, day, more })}
              >
                {t('checkIn.grant', { count: more, month })}
              </Button>
            </Stack>
          );
        })}
        <ProblemNotice error={grant.error} />
      </Stack>
    </Alert>
  );
}
