import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../../contract/waitlist/freed-time-view.ts';
import type { ChainState } from '../../../../../core/waitlist/offers/offer-chain.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { Fold } from '../../../ui/fold/fold.tsx';
import { Tag, type TagColor } from '../../../ui/tag.tsx';
import { AskedList } from './asked-list.tsx';
import classes from './freed.module.css';

const COLORS: Record<ChainState, TagColor> = { offering: 'amber', taken: 'green', public: 'grey', taken_back: 'grey' };

interface PastTimeProps {
  readonly time: FreedTimeView;
  readonly onBooking: (bookingId: string) => void;
}

/** What became of a time that fell free, and who was asked about it. */
export function PastTime({ time, onBooking }: PastTimeProps) {
  const { t } = useTranslation(['waitlist', 'kept']);
  const { coachTime, services, state, endReason, offers } = time;
  const taken = offers.find((offer) => offer.state === 'accepted');
  const why = () => {
    if (taken) return t('kept:now.taken', { name: taken.clientName });
    return endReason === null ? t('kept:now.takenBy') : t(`kept:now.${endReason}`);
  };
  return (
    <li>
      <div className={classes.head}>
        <div>
          <Text fw={600}>{formatMoment(coachTime)}</Text>
          <Text fz="sm" c="dimmed">
            {services.map(({ name }) => name).join(', ')} · {t(`kept:cause.${time.cause}`)}
          </Text>
        </div>
        <Tag color={COLORS[state]} icon={state === 'taken' ? 'check' : undefined}>
          {t(`waitlist:freed.state.${state}`)}
        </Tag>
      </div>
      <Text fz="sm" mt={4}>
        {why()}
        {taken?.bookingId && (
          <>
            {' '}
            <UnstyledButton className={classes.person} fz="sm" onClick={() => taken.bookingId !== null && onBooking(taken.bookingId)}>
              {t('waitlist:freed.openSession')}
            </UnstyledButton>
          </>
        )}
      </Text>
      {offers.length > 0 && (
        <Fold title={t('waitlist:freed.who', { count: offers.length })}>
          <AskedList offers={offers} label={t('waitlist:freed.steps', { time: formatWall(coachTime) })} />
        </Fold>
      )}
    </li>
  );
}
