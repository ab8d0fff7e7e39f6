import { CloseButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogOf } from '../../ui/dialog/dialog-of.ts';
import { BookingLoaded } from './panel/booking-loaded.tsx';
import classes from './booking-aside.module.css';

interface BookingAsideProps {
  readonly bookingId: string;
  readonly onClose: () => void;
  /** While something else lies over the page, Escape is meant for that. */
  readonly resting: boolean;
}

/** Everything about a booking, beside a page that stays in use: where there is room for both. */
export function BookingAside({ bookingId, onClose, resting }: BookingAsideProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const aside = useRef<HTMLElement>(null);
  const title = useId();
  const shown = useRef<string>(undefined);
  const before = useRef<Element>(null);
  useEffect(() => {
    if (shown.current === bookingId) return;
    if (!aside.current?.contains(document.activeElement)) before.current = document.activeElement;
    aside.current?.focus({ preventScroll: true });
    aside.current?.scrollTo({ top: 0 });
    shown.current = bookingId;
  }, [bookingId]);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    },
    [],
  );
  useHotkeys([['Escape', (event) => void (resting || dialogOf(event) !== null || onClose())]]);
  return (
    <section ref={aside} role="dialog" aria-labelledby={title} tabIndex={-1} className={classes.aside}>
      <div className={classes.head}>
        <span id={title}>{t('sessions:panel.label')}</span>
        <CloseButton aria-label={t('app:close')} onClick={onClose} />
      </div>
      <BookingLoaded bookingId={bookingId} />
    </section>
  );
}
