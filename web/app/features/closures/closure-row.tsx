import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosureView } from '../../../../contract/closures.ts';
import { formatMoment } from '../../time/format-moment.ts';
import { Tag, type TagColor } from '../../ui/tag.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './closures.module.css';

type Booking = ClosureView['bookings'][number];
type Word = 'keep' | 'backup' | 'cancel' | 'waiting' | 'answered' | 'answeredAway' | 'declined' | 'expired' | 'changed' | 'undone';

const COLORS: Readonly<Record<Word, TagColor>> = {
  keep: 'grey',
  backup: 'green',
  cancel: 'grey',
  waiting: 'amber',
  answered: 'green',
  answeredAway: 'grey',
  declined: 'grey',
  expired: 'grey',
  changed: 'grey',
  undone: 'grey',
};

function wordOf({ state, outcome, now, status }: Booking, isUndone: boolean): Word {
  if (isUndone) return 'undone';
  if (status === 'declined' || status === 'expired') return status;
  if (state === 'answered') return now ? 'answered' : 'answeredAway';
  // A question without one of its own was open before, and this block left it as it was.
  if (state === 'done') return outcome === 'ask' ? 'waiting' : outcome;
  return state;
}

/** One session under a block: where it is now and where it was, and what its client has said. */
export function ClosureRow({ booking, isUndone }: { readonly booking: Booking; readonly isUndone: boolean }) {
  const { t } = useTranslation('closures');
  const { clientName, serviceName, before, now, bookingId } = booking;
  const word = wordOf(booking, isUndone);
  const hasMoved = now !== null && formatMoment(now) !== formatMoment(before);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <TextLink
          to="/app/calendar"
          search={{ booking: bookingId }}
          fw={600}
          c="inherit"
          aria-label={t('open', { what: `${clientName}, ${formatMoment(now ?? before)}` })}
        >
          {clientName}
        </TextLink>
        <Text fz="sm" c="dimmed">
          <span className={classes.time} data-gone={now === null}>
            {formatMoment(now ?? before)}
          </span>
          {hasMoved && ` · ${t('was', { time: formatMoment(before) })}`} · {serviceName}
        </Text>
      </div>
      <Tag color={COLORS[word]}>{t(`state.${word}`)}</Tag>
    </li>
  );
}
