import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../../core/time/add-days.ts';
import { formatDate } from '../../../time/format-date.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useGrantCheckIn } from './use-grant-check-in.ts';

interface CheckInUsedProps {
  readonly clientId: string;
  /** The sentence of the refusal. */
  readonly detail: string;
  /** The first day of the month after. */
  readonly resetsOn: string;
  /** What was refused can be tried again. */
  readonly onGranted: () => void;
}

/** Refused, for the free check-in of that month is used: the way to grant one more and go on. */
export function CheckInUsed({ clientId, detail, resetsOn, onGranted }: CheckInUsedProps) {
  const { t } = useTranslation('credits');
  const day = addDays(resetsOn, -1);
  const grant = useGrantCheckIn(onGranted);
  return (
    <Alert color="yellow" variant="light" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{detail}</Text>
        <Button size="compact-md" variant="default" loading={grant.isPending} onClick={() => grant.mutate({ clientId, day, more: 1 })}>
          {t('checkIn.grant', { count: 1, month: formatDate(day, 'month') })}
        </Button>
        <ProblemNotice error={grant.error} />
      </Stack>
    </Alert>
  );
}
