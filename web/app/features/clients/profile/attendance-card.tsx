import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import { Card } from '../../../ui/card.tsx';
import classes from './profile.module.css';

const COUNTS = ['completed', 'noShows', 'cancelledByClient', 'cancelledLate', 'cancelledByCoach'] as const;

/** How somebody keeps to what is booked: since they came, and how they come at the moment. */
export function AttendanceCard({ attendance }: { attendance: ClientProfile['attendance'] }) {
  const { t } = useTranslation('clients');
  const { streakWeeks, favourites } = attendance;
  return (
    <Card title={t('profile.attendance')}>
      <dl className={classes.counts}>
        {COUNTS.map((name) => (
          <div key={name} className={classes.count}>
            <dt>{t(`profile.${name}`)}</dt>
            <dd>{attendance[name]}</dd>
          </div>
        ))}
      </dl>
      <Text>{streakWeeks > 0 ? t('profile.streak', { count: streakWeeks }) : t('profile.noStreak')}</Text>
      {favourites.length > 0 && (
        <div>
          <Text fz="sm" c="dimmed" component="h3" fw={400}>
            {t('profile.favourites')}
          </Text>
          <List listStyleType="none">
            {favourites.map(({ weekday, minute, count }) => (
              <List.Item key={`${weekday} ${minute}`}>
                {t('profile.favourite', { day: weekdayName(weekday), time: formatMinute(minute), count })}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Card>
  );
}
