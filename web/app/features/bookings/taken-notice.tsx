import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../problem/describe-problem.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { formatSpan } from '../../time/format-span.ts';

interface TakenNoticeProps {
  readonly error: unknown;
  /** Left out where another time would make no sense. */
  readonly onPick?: (startsAt: string) => void;
  readonly onOverbook: () => void;
}

/** What stands in the way, the nearest open times, and, as a second step, going over it. Any other error is only said. */
export function TakenNotice({ error, onPick, onOverbook }: TakenNoticeProps) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const [sure, setSure] = useState(false);
  if (!error) return null;
  const { code, bookings = [], alternatives = [], detail } = describeProblem(error);
  if (code !== 'slot_taken') return <ProblemNotice error={error} />;
  return (
    <Alert color="red" variant="light" role="alert" title={t('taken.title')}>
      <Stack gap="sm" align="flex-start">
        {bookings.length === 0 && <Text fz="sm">{detail}</Text>}
        {bookings.length > 0 && (
          <List fz="sm" aria-label={t('taken.there')}>
            {bookings.map(({ id, clientName, ...span }) => (
              <List.Item key={id}>
                <b>{clientName}</b>, {formatSpan(span, timeZone)}
              </List.Item>
            ))}
          </List>
        )}
        {onPick && alternatives.length > 0 && (
          <>
            <Text fz="sm">{t('taken.nearest')}</Text>
            <Group gap={6}>
              {alternatives.map((startsAt) => (
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
