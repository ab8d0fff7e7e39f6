import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { StatusTag } from '../../../status/status-tag.tsx';
import { formatMinutes } from '../../../time/format-minutes.ts';
import { Tag } from '../../../ui/tag.tsx';
import { formatDay } from '../format-day.ts';
import classes from './profile.module.css';

interface SessionRowsProps {
  readonly bookings: readonly CoachBookingView[];
  readonly onOpen: (bookingId: string) => void;
}

/** Sessions of one client, each opening its booking. */
export function SessionRows({ bookings, onOpen }: SessionRowsProps) {
  const { t } = useTranslation('clients');
  return (
    <ul className={classes.sessions}>
      {bookings.map(({ id, startsAt, coachTime, service, status, cancelledLate }) => (
        <li key={id}>
          <UnstyledButton className={classes.session} onClick={() => onOpen(id)}>
            <span className={classes.when}>
              {formatDay(startsAt, coachTime.timeZone)}
              <Text span c="dimmed" fz="sm">
                {formatMinutes(coachTime.minute, coachTime.endMinute)}
              </Text>
            </span>
            <span className={classes.what}>{service.name}</span>
            <span className={classes.status}>
              {cancelledLate && <Tag color="red">{t('profile.late')}</Tag>}
              <StatusTag status={status} />
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
