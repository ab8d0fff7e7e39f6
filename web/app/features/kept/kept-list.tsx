import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeptTime } from '../../../../contract/calendar.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { formatUntil } from '../../time/format-until.ts';
import { useNow } from '../../time/use-now.ts';
import { wallIn } from '../../time/wall-in.ts';
import { Tag } from '../../ui/tag.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './kept.module.css';

/** The times of a day that are kept for the waitlist, in order, each a way to its sheet in the calendar. */
export function KeptList({ kept }: { readonly kept: readonly KeptTime[] }) {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  const now = useNow();
  const inOrder = kept.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const time = (instant: string) => formatMinute(wallIn(timeZone, instant).minute);
  const who = ({ offeredTo, waitsFor }: KeptTime) => {
    const [first] = offeredTo;
    if (!first) return t(`today.waits.${waitsFor ?? 'soon'}`);
    const names = offeredTo.map(({ clientName }) => clientName).join(', ');
    return t('today.offered', { names, left: formatUntil(first.until, now) });
  };
  return (
    <ul className={classes.day} aria-label={t('name')}>
      {inOrder.map((one) => (
        <li key={one.freedTimeId}>
          <TextLink to="/app/calendar" search={{ kept: one.freedTimeId }} underline="never" c="inherit" className={classes.row}>
            <span className={classes.time}>
              {time(one.startsAt)}
              <Text span c="dimmed" fz="sm">
                {time(one.endsAt)}
              </Text>
            </span>
            <span className={classes.what}>{who(one)}</span>
            <Tag color={one.offeredTo.length > 0 ? 'amber' : 'grey'} icon="waitlist" long>
              {t('name')}
            </Tag>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
