import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { GivenAnswers } from '../../../forms/given-answers.tsx';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { Fold } from '../../../ui/fold/fold.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';

/** What the client was asked before a session, and what they answered. */
export function BookingForm({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('forms');
  const { id: coachId, timeZone } = useCoach();
  const query = useQuery(queries.forms.ofBooking.queryOptions({ input: { coachId, bookingId: booking.id } }));
  return (
    <Loaded query={query} waiting={<WaitingRows count={1} height={44} />}>
      {({ form: asked }) => {
        if (!asked) return null;
        const { form, answers, answeredAt, changedAt, canAnswer } = asked;
        if (answers === null || answeredAt === null) {
          return (
            <div>
              <Title order={3} fz="md">
                {form.name}
              </Title>
              <Text fz="sm" c="dimmed">
                {canAnswer ? `${t('booking.waiting')} ${t('booking.waitingHint')}` : t('booking.over')}
              </Text>
            </div>
          );
        }
        const when = formatInstant(answeredAt, timeZone);
        return (
          <Fold title={form.name} open>
            <Stack gap="sm">
              <Text fz="sm" c="dimmed">
                {changedAt !== null && changedAt !== answeredAt
                  ? t('booking.changed', { when, changed: formatInstant(changedAt, timeZone) })
                  : t('booking.answered', { when })}{' '}
                · {t('version', { number: form.number })}
              </Text>
              <GivenAnswers form={form} answers={answers} />
            </Stack>
          </Fold>
        );
      }}
    </Loaded>
  );
}
