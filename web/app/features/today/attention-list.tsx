import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionItem } from '../../../../contract/today.ts';
import { formatLastDay } from '../../packages/format-last-day.ts';
import { useCoach } from '../../session/use-coach.ts';
import { dateIn } from '../../time/date-in.ts';
import { formatDate } from '../../time/format-date.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { useNow } from '../../time/use-now.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { AttentionLink } from './attention-link.tsx';
import classes from './attention-list.module.css';

const ICONS: Record<AttentionItem['kind'], IconName> = {
  unmarked: 'check',
  request_due: 'requests',
  renewal_due: 'recurring',
  package_ending: 'packages',
  asked_to_move: 'availability',
  answers_due: 'cycles',
  overbooked: 'clients',
  in_a_block: 'close',
  flagged_client: 'flag',
  mail_failed: 'mail',
  clock_differs: 'availability',
};

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  readonly total: number;
  readonly onBooking: (bookingId: string) => void;
  /** What can be done about one without opening it. */
  readonly actions: (item: AttentionItem) => ReactNode;
}

/** What waits for the coach, each with its way to it. */
export function AttentionList({ items, total, onBooking, actions }: AttentionListProps) {
  const { t } = useTranslation('today');
  const { timeZone } = useCoach();
  const now = useNow();
  const when = ({ kind, at }: AttentionItem): string | null => {
    if (kind === 'renewal_due') return t('attention.last', { date: formatDate(dateIn(timeZone, at)) });
    if (kind !== 'package_ending') return formatInstant(at, timeZone);
    // When its last day is over; of one that never expires, or has, something that was.
    const end = Date.parse(at);
    if (end <= now) return null;
    const [day, today] = [end - 1, now].map((instant) => dateIn(timeZone, new Date(instant).toISOString())) as [string, string];
    return t('attention.expires', { date: formatLastDay(day, today) });
  };
  if (items.length === 0) return <Text c="dimmed">{t('attention.none')}</Text>;
  return (
    <>
      <ul className={classes.list}>
        {items.map((item, index) => (
          <li key={`${item.kind} ${item.bookingId ?? item.clientId ?? item.cycleId ?? item.requestId ?? item.seriesId ?? index}`}>
            <AttentionLink item={item} className={classes.row} onBooking={onBooking}>
              <span className={classes.icon}>
                <Icon name={ICONS[item.kind]} size={18} />
              </span>
              <span className={classes.what}>
                <Text span fw={600}>
                  {item.title}
                </Text>
                <span className={classes.why}>
                  <Text span fz="sm">
                    {t(`attention.${item.kind}`, { count: item.count ?? 0 })}
                  </Text>
                  <Text span c="dimmed" fz="sm" className={classes.when}>
                    {when(item)}
                  </Text>
                </span>
              </span>
            </AttentionLink>
            {actions(item)}
          </li>
        ))}
      </ul>
      {total > items.length && (
        <Text c="dimmed" fz="sm">
          {t('attention.more', { count: total - items.length })}
        </Text>
      )}
    </>
  );
}
