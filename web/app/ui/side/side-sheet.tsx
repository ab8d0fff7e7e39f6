import { CloseButton } from '@mantine/core';
import { useHotkeys, useWindowEvent } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogOf } from '../dialog/dialog-of.ts';
import classes from './side-sheet.module.css';

interface SideSheetProps {
  readonly label: string;
  /** Which thing is shown. For another one the sheet begins anew at its top. */
  readonly of: string;
  readonly onClose: () => void;
  /** While something else lies over the page, Escape is meant for that. */
  readonly resting: boolean;
  readonly children: ReactNode;
}

const FIRST = { capture: true };

/** Everything about one thing, beside a page that stays in use: where there is room for both. */
export function SideSheet({ label, of, onClose, resting, children }: SideSheetProps) {
  const { t } = useTranslation('app');
  const aside = useRef<HTMLElement>(null);
  const title = useId();
  const shown = useRef<string>(undefined);
  const before = useRef<Element>(null);
  useEffect(() => {
    if (shown.current === of) return;
    if (!aside.current?.contains(document.activeElement)) before.current = document.activeElement;
    aside.current?.focus({ preventScroll: true });
    aside.current?.scrollTo({ top: 0 });
    shown.current = of;
  }, [of]);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    },
    [],
  );
  // Whatever lies over the page may hear the key first, and be gone by then.
  const isCovered = useRef(false);
  const look = useCallback(() => {
    isCovered.current = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  }, []);
  useWindowEvent('keydown', look, FIRST);
  useHotkeys([['Escape', (event) => void (resting || isCovered.current || dialogOf(event) !== null || onClose())]]);
  return (
    <section ref={aside} role="dialog" aria-labelledby={title} tabIndex={-1} className={classes.aside}>
      <div className={classes.head}>
        <span id={title}>{label}</span>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
