import { Drawer } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEscape } from '../../ui/dialog/use-escape.ts';
import { BookingLoaded } from './panel/booking-loaded.tsx';

interface BookingPanelProps {
  readonly bookingId: string | undefined;
  readonly onClose: () => void;
}

/** Everything about a booking, over the page at its side. */
export function BookingPanel({ bookingId, onClose }: BookingPanelProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const drawer = useRef<HTMLDivElement>(null);
  useEscape(drawer, onClose);
  return (
    <Drawer
      ref={drawer}
      // Mantine's own would close what lies under a dialog together with it.
      closeOnEscape={false}
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
