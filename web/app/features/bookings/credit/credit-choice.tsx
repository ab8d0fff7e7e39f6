import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { useBookingCredit } from './use-booking-credit.ts';

const NONE = '';

/** Which of the client's packages pays for a session, or none. */
export function CreditChoice({ booking, onClose }: { booking: CoachBookingView; onClose: () => void }) {
  const { t } = useTranslation('credits');
  const { id: coachId } = useCoach();
  const now = booking.credit?.packageId ?? NONE;
  const [chosen, setChosen] = useState(now);
  const packages = useQuery(queries.packages.forBooking.queryOptions({ input: { coachId, bookingId: booking.id } }));
  const { change, error, isPending } = useBookingCredit(booking, onClose);
  return (
    <Loaded query={packages} waiting={<WaitingRows count={2} height={44} />}>
      {(all) => (
        <Stack gap="sm" align="flex-start">
          {all.length === 0 ? (
            <Text fz="sm">
              {t('choice.noneAtAll', { name: booking.clientName })}{' '}
              <TextLink to="/app/clients/$clientId" params={{ clientId: booking.clientId }} underline="always">
                {t('choice.toClient')}
              </TextLink>
            </Text>
          ) : (
            <Radio.Group aria-label={t('choice.label')} value={chosen} onChange={setChosen}>
              <Stack gap="xs">
                {all.map(({ id, name, left, total, expiresOn, fits, used }) => (
                  <Radio
                    key={id}
                    value={id}
                    disabled={!fits && !used}
                    label={name}
                    description={[
                      t('fact.left', { left, total }),
                      expiresOn !== null && t('choice.until', { date: formatDate(expiresOn, 'long') }),
                      !fits && !used && t('choice.misfit'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                ))}
                <Radio value={NONE} label={t('choice.none')} description={now === NONE ? undefined : t('choice.noneHint')} />
              </Stack>
            </Radio.Group>
          )}
          <ProblemNotice error={error} />
          <Group gap="xs">
            {all.length > 0 && (
              <Button
                size="compact-md"
                disabled={chosen === now}
                loading={isPending}
                onClick={() => change(chosen === NONE ? null : chosen)}
              >
                {t('choice.do')}
              </Button>
            )}
            <Button size="compact-md" variant="default" onClick={onClose}>
              {t('choice.leave')}
            </Button>
          </Group>
        </Stack>
      )}
    </Loaded>
  );
}
