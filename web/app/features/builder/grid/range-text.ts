import { remembered } from '../remembered.ts';

const { hour12 } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();

function brief(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  if (!hour12) return rest === 0 ? `${hour}` : `${hour}:${String(rest).padStart(2, '0')}`;
  const options = { hour: 'numeric', minute: rest === 0 ? undefined : '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(undefined, options).format(new Date(Date.UTC(2000, 0, 1, 0, minute))).replaceAll(/\s/g, '');
}

const briefly = remembered(brief);

/** A range as short as a cell needs it: "9–12:30", "9AM–12:30PM". */
export const rangeText = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }): string =>
  `${briefly(startMinute)}–${briefly(endMinute)}`;
