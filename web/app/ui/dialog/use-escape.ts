import { useWindowEvent } from '@mantine/hooks';
import type { RefObject } from 'react';
import { dialogOf } from './dialog-of.ts';

/** Escape closes what lies over the page, unless it was meant for a dialog over that, or for a list of choices that hangs open in it. */
export function useEscape(own: RefObject<HTMLElement | null>, onClose: () => void): void {
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || own.current === null) return;
      if (event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true') return;
      const dialog = dialogOf(event);
      if (dialog === null || own.current.contains(dialog)) onClose();
    },
    { capture: true },
  );
}
