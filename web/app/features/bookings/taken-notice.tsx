import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../problem/describe-problem.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

interface TakenNoticeProps {
  readonly error: unknown;
  readonly onPick: (startsAt: string) => void;
  readonly onOverbook: () => void;
}

/** What stands in the way, the nearest open times, and, as a second step, going over it. Any other error is only said. */
export function TakenNotice({ error, onPick, onOverbook }: TakenNoticeProps) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const [sure, setSure] = useState(false);
  if (!error) return null;
  const problem = describeProblem(error);
  if (problem.code !== 'slot_taken') return <ProblemNotice error={error} />;
  const names = (problem.bookings ?? []).map((booking) => booking.clientName).join(', ');
  return (
    <Alert color="red" variant="light" role="alert" title={t('taken.title')}>
      <Stack gap="sm" align="flex-start">
        <Text fz="sm">{names ? t('taken.with', { names }) : problem.detail}</Text>
        {problem.alternatives && problem.alternatives.length > 0 && (
          <>
            <Text fz="sm">{t('taken.nearest')}</Text>
            <Group gap={6}>
              {problem.alternatives.map((startsAt) => (
                <Button key={startsAt} size="compact-md" variant="default" onClick={() => onPick(startsAt)}>
                  {formatInstant(startsAt, timeZone)}
                </Button>
              ))}
            </Group>
          </>
        )}
        {sure && <Text fz="sm">{t('taken.overbookHint')}</Text>}
        <Button size="compact-md" color="red" variant={sure ? 'filled' : 'subtle'} onClick={() => (sure ? onOverbook() : setSure(true))}>
          {t(sure ? 'taken.overbookSure' : 'taken.overbook')}
        </Button>
      </Stack>
    </Alert>
  );
}
