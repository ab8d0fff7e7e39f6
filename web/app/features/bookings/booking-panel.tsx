import { useTranslation } from 'react-i18next';
import { SideDrawer } from '../../ui/side/side-drawer.tsx';
import { BookingLoaded } from './panel/booking-loaded.tsx';

interface BookingPanelProps {
  readonly bookingId: string | undefined;
  readonly onClose: () => void;
}

/** Everything about a booking, over the page at its side. */
export function BookingPanel({ bookingId, onClose }: BookingPanelProps) {
  const { t } = useTranslation('sessions');
  return (
    <SideDrawer label={t('panel.label')} opened={bookingId !== undefined} onClose={onClose}>
      {bookingId !== undefined && <BookingLoaded bookingId={bookingId} />}
    </SideDrawer>
  );
}
