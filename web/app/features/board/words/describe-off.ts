import type { TFunction } from 'i18next';
import type { Off } from './off-of.ts';

function length(minutes: number, t: TFunction<'board'>): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && t('off.hours', { count: hours }), rest > 0 && t('off.minutes', { count: rest })].filter(Boolean).join(' ');
}

/** In the least room: "2 h", "1:30 h", "30 min". */
function briefLength(minutes: number, t: TFunction<'board'>): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours > 0 && rest > 0 ? t('off.hoursBrief', { hours, minutes: String(rest).padStart(2, '0') }) : length(minutes, t);
}

/** "+1 day", "2 h later", "−2 days, 30 min earlier"; on a chip as short as can be: "+2 h", "−2 d +1:30 h". Nothing where nothing is off. */
export function describeOff({ days, minutes }: Off, t: TFunction<'board'>, isBrief = false): string {
  const sign = (value: number) => (value > 0 ? '+' : '−');
  const byDay = days !== 0 && `${sign(days)}${t('off.days', { count: Math.abs(days) })}`;
  if (minutes === 0) return byDay || '';
  if (isBrief) {
    const brief = days !== 0 && `${sign(days)}${t('off.daysBrief', { days: Math.abs(days) })}`;
    return [brief, `${sign(minutes)}${briefLength(Math.abs(minutes), t)}`].filter(Boolean).join(' ');
  }
  return [byDay, t(minutes > 0 ? 'off.later' : 'off.earlier', { length: length(Math.abs(minutes), t) })].filter(Boolean).join(', ');
}
