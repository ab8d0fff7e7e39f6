import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BookingLoaded } from './panel/booking-loaded.tsx';

interface BookingPanelProps {
  readonly bookingId: string | undefined;
  readonly onClose: () => void;
}

/** Everything about a booking, over the page at its side. */
export function BookingPanel({ bookingId, onClose }: BookingPanelProps) {
  const { t } = useTranslation(['sessions', 'app']);
  return (
    <Drawer
      opened={bookingId !== undefined}
      onClose={onClose}
      position="right"
      size={460}
      title={t('sessions:panel.label')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {bookingId !== undefined && <BookingLoaded bookingId={bookingId} />}
    </Drawer>
  );
}
