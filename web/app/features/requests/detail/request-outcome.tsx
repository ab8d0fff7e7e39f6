import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import classes from './detail.module.css';

/** What became of it, and where to go on. */
export function RequestOutcome({
  request,
  state,
}: {
  readonly request: CoachRequestView;
  readonly state: Exclude<CoachRequestView['state'], 'open'>;
}) {
  const { t } = useTranslation('requests');
  const { timeZone } = useCoach();
  const { client, decidedAt, answerBy, declineReason, bookings } = request;
  const [first] = bookings;
  return (
    <Paper withBorder radius="md" p="md" className={classes.outcome} role="status">
      <Stack gap={6} align="flex-start">
        <Text fw={600}>{t(`became.${state}`, { name: client.name, when: formatInstant(decidedAt ?? answerBy, timeZone) })}</Text>
        {declineReason !== '' && (
          <Text fz="sm" className={classes.note}>
            {t('reasonTold')}: “{declineReason}”
          </Text>
        )}
        {state === 'approved' && first && (
          <LinkButton to="/app/calendar" search={{ booking: first.id }} variant="default" size="compact-md" mt={4}>
            {t('toCalendar')}
          </LinkButton>
        )}
      </Stack>
    </Paper>
  );
}
