import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../contract/problem.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { formatSpan } from '../../time/format-span.ts';
import { type GoingOn, KeptInTheWay } from '../../waitlist/kept-in-the-way.tsx';

interface TakenAlertProps {
  readonly title: string;
  readonly problem: Problem;
  /** Before what stands in the way. */
  readonly hint?: ReactNode;
  /** Between what stands in the way and the other times. */
  readonly children?: ReactNode;
  /** Left out where another time would make no sense. */
  readonly instead?: { readonly label: string; readonly onPick: (startsAt: string) => void } | undefined;
  readonly onOverbook: () => void;
  /** What was refused, and the same once more. */
  readonly what: GoingOn;
  readonly onAgain: () => void;
}

/** What stands in the way, other times, and, as a second step, going over it. What is promised to the waitlist is taken back first. */
export function TakenAlert({ title, problem, hint, children, instead, onOverbook, what, onAgain }: TakenAlertProps) {
  const { t } = useTranslation(['sessions', 'kept']);
  const { timeZone } = useCoach();
  const [sure, setSure] = useState(false);
  const { bookings = [], alternatives = [], kept = [] } = problem;
  const isPromised = kept.length > 0 && bookings.length === 0;
  return (
    <Alert color={isPromised ? 'yellow' : 'red'} variant="light" role="alert" title={isPromised ? t('kept:inTheWay.title') : title}>
      <Stack gap="sm" align="flex-start">
        {hint && <Text fz="sm">{hint}</Text>}
        {bookings.length > 0 && (
          <List fz="sm" aria-label={t('sessions:taken.there')}>
            {bookings.map(({ id, clientName, ...span }) => (
              <List.Item key={id}>
                <b>{clientName}</b>, {formatSpan(span, timeZone)}
              </List.Item>
            ))}
          </List>
        )}
        {kept.length > 0 && <KeptInTheWay kept={kept} what={what} onAgain={onAgain} />}
        {children}
        {instead && alternatives.length > 0 && (
          <>
            <Text fz="sm">{instead.label}</Text>
            <Group gap={6}>
              {alternatives.map((startsAt) => (
                <Button key={startsAt} size="compact-md" variant="default" onClick={() => instead.onPick(startsAt)}>
                  {formatInstant(startsAt, timeZone)}
                </Button>
              ))}
            </Group>
          </>
        )}
        {kept.length === 0 && (
          <>
            {sure && <Text fz="sm">{t('sessions:taken.overbookHint')}</Text>}
            <Button
              size="compact-md"
              color="red"
              variant={sure ? 'filled' : 'subtle'}
              onClick={() => (sure ? onOverbook() : setSure(true))}
            >
              {t(sure ? 'sessions:taken.overbookSure' : 'sessions:taken.overbook')}
            </Button>
          </>
        )}
      </Stack>
    </Alert>
  );
}
