import { useTranslation } from 'react-i18next';
import type { FailedJob } from '../../../../contract/system.ts';
import { WAITLIST_MAIL_EVENTS } from '../../../../core/waitlist/waitlist-effect.ts';
import { formatInstant } from '../../time/format-instant.ts';

const NAMES = [
  'booking_mail',
  'bookings_mail',
  'series_mail',
  'package_mail',
  'form_mail',
  'waitlist_mail',
  'sign_in_mail',
  'invitation_mail',
  'account_mail',
  'placements_mail',
  'cycle_mail',
  'request_mail',
  'place_regulars',
  'advance_cycles',
  'mark_over_sessions',
  'expire_packages',
  'expire_waitlist',
  'notify_packages',
  'expire_requests',
  'ask_renewals',
  'remind_of_forms',
  'run_waitlist',
  'tell_positions',
  'tell_openings',
  'remind_regulars',
  'recount_guarantee',
  'delete_old_rows',
  'check_zone_data',
] as const;
const EVENTS = [
  'booked',
  'moved',
  'cancelled',
  'restored',
  'asked',
  'ask_withdrawn',
  'second_factor_reset',
  ...WAITLIST_MAIL_EVENTS,
] as const;

/** What a job was to do, and about whom, in words. What has none is said as it is. */
export function useJobWords() {
  const { t } = useTranslation('system');
  const title = ({ name, event, to }: FailedJob): string => {
    const known = NAMES.find((one) => one === name);
    const what = EVENTS.find((one) => one === event);
    const more = [to && t(`jobs.to.${to}`), what && t(`jobs.event.${what}`)].filter(Boolean).join(': ');
    return `${known ? t(`jobs.name.${known}`) : name.replaceAll('_', ' ')}${more && `, ${more}`}`;
  };
  const about = ({ booking, person }: FailedJob): string | null =>
    booking
      ? t('jobs.booking', {
          client: booking.clientName,
          coach: booking.coachName,
          when: formatInstant(booking.startsAt, booking.timeZone),
        })
      : person;
  return { title, about };
}
