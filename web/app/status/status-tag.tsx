import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../contract/bookings.ts';
import classes from './status-tag.module.css';

/** A status: its colour and its word, everywhere the same. */
export function StatusTag({ status }: { status: CoachBookingView['status'] }) {
  const { t } = useTranslation('app');
  return (
    <span
      className={classes.tag}
      data-status={status}
      style={{ background: `var(--status-${status}-tint)`, color: `var(--status-${status})` }}
    >
      {t(`status.${status}`)}
    </span>
  );
}
