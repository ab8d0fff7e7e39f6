import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../contract/bookings.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatInstant } from '../time/format-instant.ts';
import { formatUntil } from '../time/format-until.ts';
import { useNow } from '../time/use-now.ts';
import { TextLink } from '../ui/text-link.tsx';
import { SeatFreed } from '../waitlist/seat-freed.tsx';
import { ApproveTrouble } from './approve-trouble.tsx';
import { DeclineForm } from './decline-form.tsx';
import { useAnswer } from './use-answer.ts';

interface RequestNoticeProps {
  readonly booking: CoachBookingView;
  readonly request: NonNullable<CoachBookingView['request']>;
}

/** That a session is only asked for: whose turn it is and until when, a yes or no right here, and the way to the whole request. */
export function RequestNotice({ booking, request }: RequestNoticeProps) {
  const { t } = useTranslation('requests');
  const { id: coachId, timeZone } = useCoach();
  const now = useNow();
  const [declining, setDeclining] = useState(false);
  // Of several that were asked for together, all are answered.
  const whole = useQuery(queries.requests.show.queryOptions({ input: { coachId, requestId: request.id } })).data;
  const count = whole?.bookings.length ?? 1;
  const answer = useAnswer({ id: request.id, ...(whole && { version: whole.version }) });
  const over = Date.parse(request.answerBy) <= now;
  const when = formatInstant(request.answerBy, timeZone);
  return (
    <Stack gap="md">
      <Alert
        color="blue"
        variant="light"
        title={t(`panel.${request.waitsFor}`)}
        styles={{ root: { background: 'var(--status-requested-tint)' }, title: { color: 'var(--status-requested)' } }}
      >
        <Stack gap={4} align="flex-start">
          <Text fz="sm">{over ? t('due.overHint', { when }) : t('panel.by', { when, until: formatUntil(request.answerBy, now) })}</Text>
          <TextLink to="/app/requests/$requestId" params={{ requestId: request.id }} fz="sm" underline="always">
            {t('panel.open')}
          </TextLink>
        </Stack>
      </Alert>
      {!over && !declining && (
        <Group gap="xs">
          <Button loading={answer.approving} onClick={() => answer.approve()}>
            {t('approve.do', { count })}
          </Button>
          <Button variant="default" onClick={() => setDeclining(true)}>
            {t('decline.open')}
          </Button>
        </Group>
      )}
      <ApproveTrouble
        error={answer.approveError}
        loading={answer.approving}
        onAnyway={() => answer.approve(true)}
        onAgain={() => answer.approve()}
      />
      {declining && (
        <DeclineForm
          name={booking.clientName}
          count={count}
          error={answer.declineError}
          loading={answer.declining}
          onDecline={answer.decline}
          onClose={() => setDeclining(false)}
        >
          {count === 1 && <SeatFreed booking={booking} canUndo={false} />}
        </DeclineForm>
      )}
    </Stack>
  );
}
