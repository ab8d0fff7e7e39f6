import { useEffect, useEffectEvent } from 'react';

interface PointerWatch {
  readonly onMove: (event: PointerEvent) => void;
  /** Let go, or given up: by Escape, or because the browser took the pointer. */
  readonly onEnd: (isDrop: boolean) => void;
}

/** Follows the pointer wherever it goes. */
export function usePointerWatch({ onMove, onEnd }: PointerWatch): void {
  const move = useEffectEvent(onMove);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const moved = (event: PointerEvent) => move(event);
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end(false);
    };
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key);
    };
  }, []);
}
