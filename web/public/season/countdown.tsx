import { useEffect } from 'react';
import { st } from './st.ts';
import { useLeft } from './use-left.ts';

interface CountdownProps {
  readonly at: string;
  /** The server's clock when it last answered. */
  readonly now: string;
  /** It is time: to be asked until the server says so too. */
  readonly onOver: () => void;
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** Asked again so often while the server does not say yet that it is time. */
const AGAIN = 1500;

/** Days, hours, minutes and seconds in places of their own width, so that nothing moves as they pass. The date beside it is what is read aloud. */
export function Countdown({ at, now, onOver }: CountdownProps) {
  const left = useLeft(at, now);
  const isOver = left === 0;
  useEffect(() => {
    if (!isOver) return;
    onOver();
    const timer = setInterval(onOver, AGAIN);
    return () => clearInterval(timer);
  }, [isOver, onOver]);
  if (isOver) return <p className="season-over">{st('season:opening')}</p>;
  return (
    <p className="countdown" aria-hidden="true">
      {UNITS.map(([unit, length], index) => {
        const before = UNITS[index - 1]?.[1] ?? Number.MAX_SAFE_INTEGER;
        const count = Math.floor((left % before) / length);
        return (
          <span key={unit}>
            <b>{unit === 'days' ? count : String(count).padStart(2, '0')}</b>
            {st(`season:unit.${unit}`, { count })}
          </span>
        );
      })}
    </p>
  );
}
