import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../../contract/waitlist/freed-time-view.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { OfferDialog } from '../../../waitlist/offer-dialog.tsx';
import classes from './freed.module.css';
import { HeldTime } from './held-time.tsx';
import { PastTime } from './past-time.tsx';

interface FreedTimesProps {
  /** The session that an offer became. */
  readonly onBooking: (bookingId: string) => void;
}

/** What fell free: the times that are kept for the line now, each with who has it until when, and what became of those before. */
export function FreedTimes({ onBooking }: FreedTimesProps) {
  const { t } = useTranslation('waitlist');
  const { id: coachId } = useCoach();
  const held = useQuery(queries.waitlist.freedTimes.queryOptions({ input: { coachId } }));
  const lately = useQuery(queries.waitlist.freedTimes.queryOptions({ input: { coachId, show: 'lately' } }));
  const [offering, setOffering] = useState<FreedTimeView>();
  return (
    <Stack gap="xl">
      <section aria-labelledby="kept-now">
        <Title order={2} fz="md" mb="sm" id="kept-now">
          {t('freed.held')}
        </Title>
        <Loaded query={held} waiting={<WaitingRows count={2} height={140} />}>
          {(times) =>
            times.length === 0 ? (
              <EmptyState title={t('freed.noneHeld')}>{t('freed.noneHeldHint')}</EmptyState>
            ) : (
              <ul className={classes.held} aria-label={t('freed.held')}>
                {times.map((time) => (
                  <HeldTime key={time.id} time={time} onOffer={() => setOffering(time)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <Card title={t('freed.lately')}>
        <Loaded query={lately}>
          {(times) =>
            times.length === 0 ? (
              <p className={classes.none}>{t('freed.noneLately')}</p>
            ) : (
              <ul className={classes.lately} aria-label={t('freed.lately')}>
                {times.map((time) => (
                  <PastTime key={time.id} time={time} onBooking={onBooking} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
      {offering && <OfferDialog startsAt={offering.startsAt} scheduleId={offering.scheduleId} onClose={() => setOffering(undefined)} />}
    </Stack>
  );
}
