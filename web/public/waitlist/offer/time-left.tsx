import { useEffect } from 'react';
import { useLeft } from '../../season/use-left.ts';
import { lt } from '../lt.ts';

interface TimeLeftProps {
  readonly until: string;
  /** The server's clock when it last answered. */
  readonly now: string;
  readonly onOver: () => void;
}

function label(seconds: number): string {
  if (seconds === 0) return lt('ownWaitlist:offer.left.over');
  if (seconds < 60) return lt('ownWaitlist:offer.left.seconds', { count: seconds });
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return lt('ownWaitlist:offer.left.days', { count: Math.floor(hours / 24) });
  return hours > 0
    ? lt('ownWaitlist:offer.left.hours', { count: hours, minutes: minutes % 60 })
    : lt('ownWaitlist:offer.left.minutes', { count: minutes });
}

/** How long an offer still stands. The moment beside it is what is read aloud. */
export function TimeLeft({ until, now, onOver }: TimeLeftProps) {
  const left = useLeft(until, now);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  return (
    <span className="offer-left" data-soon={left < 3600 || undefined} aria-hidden={!isOver || undefined}>
      {label(left)}
    </span>
  );
}
