import type { TFunction } from 'i18next';
import type { Off } from './off-of.ts';

function length(minutes: number, t: TFunction<'board'>): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && t('off.hours', { count: hours }), rest > 0 && t('off.minutes', { count: rest })].filter(Boolean).join(' ');
}

/** "+1 day", "2 h later", "−2 days, 30 min earlier"; on a chip that says both, both as short as can be. Nothing where nothing is off. */
export function describeOff({ days, minutes }: Off, t: TFunction<'board'>, isBrief = false): string {
  const sign = (value: number) => (value > 0 ? '+' : '−');
  const byDay = days !== 0 && `${sign(days)}${t('off.days', { count: Math.abs(days) })}`;
  if (minutes === 0) return byDay || '';
  const long = length(Math.abs(minutes), t);
  if (byDay && isBrief) return `${sign(days)}${t('off.daysBrief', { days: Math.abs(days) })} ${sign(minutes)}${long}`;
  return [byDay, t(minutes > 0 ? 'off.later' : 'off.earlier', { length: long })].filter(Boolean).join(', ');
}
