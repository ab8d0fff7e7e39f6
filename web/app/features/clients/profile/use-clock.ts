import { useEffect, useState } from 'react';
import { readerLocale } from '../../../time/reader-locale.ts';

function timeIn(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat(readerLocale, { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(new Date());
  } catch {
    // The server may know zones that this browser doesn't.
    return null;
  }
}

/** The time it is now in a zone, as it goes on; null where this browser doesn't know the zone. Only to be read. */
export function useClock(timeZone: string): string | null {
  const [time, setTime] = useState(() => timeIn(timeZone));
  useEffect(() => {
    const show = () => setTime(timeIn(timeZone));
    show();
    const timer = setInterval(show, 5000);
    return () => clearInterval(timer);
  }, [timeZone]);
  return time;
}
