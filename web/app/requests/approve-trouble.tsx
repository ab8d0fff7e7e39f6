import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeptTrouble } from '../waitlist/kept-trouble.tsx';
import { describeProblem } from '../problem/describe-problem.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatSpan } from '../time/format-span.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';

interface ApproveTroubleProps {
  readonly error: unknown;
  readonly loading: boolean;
  readonly onAnyway: () => void;
  readonly onAgain: () => void;
}

/** Why a request could not be approved. What took its time meanwhile is named, with the way over it; any other error is only said. */
export function ApproveTrouble({ error, loading, onAnyway, onAgain }: ApproveTroubleProps) {
  const { t } = useTranslation('requests');
  const { timeZone } = useCoach();
  if (!error) return null;
  const { code, detail, bookings = [], holds = [], kept = [] } = describeProblem(error);
  if (kept.length > 0) return <KeptTrouble error={error} what="approve" onAgain={onAgain} />;
  if (code !== 'slot_taken') return <ProblemNotice error={error} />;
  return (
    <Alert color="red" variant="light" role="alert" title={t('approve.taken')}>
      <Stack gap="sm" align="flex-start">
        {bookings.length + holds.length > 0 ? (
          <List fz="sm" aria-label={t('approve.takenBy')}>
            {bookings.map(({ id, clientName, ...span }) => (
              <List.Item key={id}>
                <b>{clientName}</b>, {formatSpan(span, timeZone)}
              </List.Item>
            ))}
            {holds.map(({ id, note, ...span }) => (
              <List.Item key={id}>
                <b>{note || t('day.held')}</b>, {formatSpan(span, timeZone)}
              </List.Item>
            ))}
          </List>
        ) : (
          <Text fz="sm">{detail}</Text>
        )}
        <Text fz="sm">{t('approve.anywayHint')}</Text>
        <Button size="compact-md" color="red" variant="default" loading={loading} onClick={onAnyway}>
          {t('approve.anyway')}
        </Button>
      </Stack>
    </Alert>
  );
}
