import { useEffect, useRef, type RefObject } from 'react';
import { nextSession } from './next-session.ts';

const WAYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

/** On a session, arrows go to other sessions; beyond the last one they do what they do everywhere: turn the page. */
function stepByKey(event: KeyboardEvent): void {
  const way = WAYS.find((key) => key === event.key);
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.session') : null;
  if (!way || !from || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = nextSession(from, way);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Arrow keys inside the frame go from session to session. */
export function useStepByKey(): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = frame.current;
    element?.addEventListener('keydown', stepByKey);
    return () => element?.removeEventListener('keydown', stepByKey);
  }, []);
  return frame;
}
