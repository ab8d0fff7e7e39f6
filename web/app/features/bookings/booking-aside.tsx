import { useTranslation } from 'react-i18next';
import { SideSheet } from '../../ui/side/side-sheet.tsx';
import { BookingLoaded } from './panel/booking-loaded.tsx';

interface BookingAsideProps {
  readonly bookingId: string;
  readonly onClose: () => void;
  /** While something else lies over the page, Escape is meant for that. */
  readonly resting: boolean;
}

/** Everything about a booking, beside a page that stays in use: where there is room for both. */
export function BookingAside({ bookingId, onClose, resting }: BookingAsideProps) {
  const { t } = useTranslation('sessions');
  return (
    <SideSheet label={t('panel.label')} of={bookingId} onClose={onClose} resting={resting}>
      <BookingLoaded bookingId={bookingId} />
    </SideSheet>
  );
}
