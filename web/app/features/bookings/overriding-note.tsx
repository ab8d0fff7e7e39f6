import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import classes from './overriding-note.module.css';

/** The policy the client agreed to would not let them do this any more. The coach may, and is told. Nothing where the client could do it too. */
export function OverridingNote({ refusal }: { readonly refusal: CoachBookingView['clientCould']['cancel'] }) {
  const { t } = useTranslation('sessions');
  if (!refusal) return null;
  return (
    <Text fz="sm" className={classes.note}>
      {refusal.sentence} {t('overriding')}
    </Text>
  );
}
