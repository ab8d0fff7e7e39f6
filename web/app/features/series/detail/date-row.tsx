import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BOOKING_STATUSES } from '../../../../../core/bookings/booking-status.ts';
import type { SeriesDateView } from '../../../../../contract/series/series-view.ts';
import { StatusTag } from '../../../status/status-tag.tsx';
import { formatDate } from '../../../time/format-date.ts';
import { formatFarDate } from '../../../series/format-far-date.ts';
import { formatMinutes } from '../../../time/format-minutes.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { todayIn } from '../../../time/today-in.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { SeriesDoing } from '../edit/doing.ts';
import classes from './detail.module.css';

interface DateRowProps {
  readonly date: SeriesDateView;
  /** It has not begun. */
  readonly coming: boolean;
  readonly onOpen: (bookingId: string) => void;
  readonly onDo: (doing: SeriesDoing) => void;
}

/** One date of a series: its number, when, what became of it, and what can still be done about it. */
export function DateRow({ date, coming, onOpen, onDo }: DateRowProps) {
  const { t } = useTranslation('series');
  const { id, coachTime, state, moved, number, bookingId } = date;
  const status = BOOKING_STATUSES.find((one) => one === date.status);
  const when = formatMoment(coachTime);
  const told = (
    <>
      <Text span fw={600}>
        {formatFarDate(coachTime.date, todayIn(coachTime.timeZone))}
      </Text>{' '}
      <span className={classes.time}>{formatMinutes(coachTime.minute, coachTime.endMinute)}</span>
      {moved && state === 'planned' && (
        <Text span fz="sm" c="dimmed" className={classes.moved}>
          {id === coachTime.date ? t('dates.movedTime') : t('dates.movedFrom', { date: formatDate(id) })}
        </Text>
      )}
    </>
  );
  return (
    <li className={classes.date} data-state={state}>
      <span className={classes.number}>{number}</span>
      {bookingId !== null && state === 'planned' ? (
        <UnstyledButton className={classes.when} onClick={() => onOpen(bookingId)}>
          {told}
        </UnstyledButton>
      ) : (
        <span className={classes.when}>{told}</span>
      )}
      {state === 'planned' ? status && <StatusTag status={status} /> : <Tag color="grey">{t(`dates.${state}`)}</Tag>}
      {coming && state !== 'paused' && (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('dates.more', { when })}>
              <Icon name="more" size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {state === 'skipped' && <Menu.Item onClick={() => onDo({ what: 'restore', date })}>{t('dates.restore')}</Menu.Item>}
            {state === 'planned' && (
              <>
                <Menu.Item onClick={() => onDo({ what: 'move', date })}>{t('dates.move')}</Menu.Item>
                <Menu.Item onClick={() => onDo({ what: 'skip', date })}>{t('dates.skip')}</Menu.Item>
                <Menu.Divider />
                <Menu.Item onClick={() => onDo({ what: 'change', from: id })}>{t('dates.change')}</Menu.Item>
                <Menu.Item c="var(--mantine-color-error)" onClick={() => onDo({ what: 'endHere', date })}>
                  {t('dates.end')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
