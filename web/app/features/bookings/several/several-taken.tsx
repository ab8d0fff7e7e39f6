import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../../contract/problem.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatSpan } from '../../../time/format-span.ts';

interface SeveralTakenProps {
  readonly problem: Problem;
  /** Those that are still wanted and known to be taken. */
  readonly taken: number;
  /** How many would be left without those that are taken. */
  readonly free: number;
  readonly onLeaveOut: () => void;
  readonly onInstead: (startsAt: string) => void;
  readonly onOverbook: () => void;
}

/** Nothing was booked, for some of the times are taken: what is there, and the ways on. */
export function SeveralTaken({ problem, taken, free, onLeaveOut, onInstead, onOverbook }: SeveralTakenProps) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const [sure, setSure] = useState(false);
  const { bookings = [], alternatives = [] } = problem;
  return (
    <Alert color="red" variant="light" role="alert" title={t('several.takenTitle', { count: taken })}>
      <Stack gap="sm" align="flex-start">
        <Text fz="sm">{t('several.takenHint')}</Text>
        {bookings.length > 0 && (
          <List fz="sm" aria-label={t('taken.there')}>
            {bookings.map(({ id, clientName, ...span }) => (
              <List.Item key={id}>
                <b>{clientName}</b>, {formatSpan(span, timeZone)}
              </List.Item>
            ))}
          </List>
        )}
        {free > 0 && (
          <Button size="compact-md" variant="default" onClick={onLeaveOut}>
            {t('several.leaveOut', { count: free })}
          </Button>
        )}
        {taken > 0 && alternatives.length > 0 && (
          <>
            <Text fz="sm">{t('several.instead')}</Text>
            <Group gap={6}>
              {alternatives.map((startsAt) => (
                <Button key={startsAt} size="compact-md" variant="default" onClick={() => onInstead(startsAt)}>
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
