const MINUTES = /^(\d{1,4})\s*(?:min|mins|minutes?|minuten|m|['’′])?\.?$/i;
const HOURS = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:h|hrs?|hours?|std|stunden?)\.?(?:\s*(\d{1,2})\s*(?:min|m|minutes?)?)?$/i;
const CLOCK = /^(\d{1,2}):(\d{2})(?::00)?$/;

/** How long a session is, in minutes: `60`, `60 min`, `1 h`, `1.5 hours`, `1h30`, `1:30`. */
export function readLength(text: string): number | undefined {
  const plain = text.trim();
  const [, minutes] = MINUTES.exec(plain) ?? [];
  if (minutes !== undefined) return Number(minutes);
  const [, hours, part = '0', rest = '0'] = HOURS.exec(plain) ?? [];
  if (hours !== undefined) return Math.round(Number(`${hours}.${part}`) * 60) + Number(rest);
  const [, hour, minute] = CLOCK.exec(plain) ?? [];
  return hour === undefined || minute === undefined || Number(minute) > 59 ? undefined : Number(hour) * 60 + Number(minute);
}
