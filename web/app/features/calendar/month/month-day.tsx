import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../time/format-minutes.ts';
import type { DayPiece, DayPlan } from './day-plan.ts';

interface MonthDayProps {
  readonly plan: DayPlan;
  /** The hours the stripe stands for, the same on every day so that days can be compared. */
  readonly scale: { readonly from: number; readonly until: number };
}

const minutesOf = (pieces: readonly DayPiece[]) => pieces.reduce((sum, { start, end }) => sum + end - start, 0);

/** Behind a day of the month: a stripe of its hours, and in a word what kind of day it is. */
export function MonthDay({ plan, scale }: MonthDayProps) {
  const { t } = useTranslation('calendar');
  const open = plan.pieces.filter(({ kind }) => kind === 'open');
  const closed = plan.pieces.filter(({ kind }) => kind !== 'open');
  const range = ({ start, end }: DayPiece) => formatMinutes(start, end);
  const kinds = [...new Set(closed.map(({ kind }) => kind))];
  const hours = Math.round(minutesOf(open) / 30) / 2;
  const place = ({ start, end }: DayPiece) => {
    const part = (minute: number) =>
      ((Math.min(Math.max(minute, scale.from), scale.until) - scale.from) / (scale.until - scale.from)) * 100;
    return { insetInlineStart: `${part(start)}%`, width: `${Math.max(part(end) - part(start), 1)}%` };
  };
  const whole = [
    ...(open.length > 0 ? [`${t('band.open')} ${open.map(range).join(', ')}`] : []),
    ...closed.map((piece) => [`${t(`band.${piece.kind}`)} ${range(piece)}`, piece.note].filter(Boolean).join(': ')),
  ].join('; ');
  return (
    <span className="month-day" data-away={open.length === 0 ? kinds[0] : undefined} title={whole}>
      <span className="month-stripe" aria-hidden="true">
        {plan.pieces.map((piece) => (
          <span key={`${piece.kind} ${piece.start} ${piece.note}`} className={`month-piece band band-${piece.kind}`} style={place(piece)} />
        ))}
      </span>
      <span className="month-words" aria-hidden="true">
        {kinds.length > 0 ? (
          kinds.map((kind) => <span key={kind}>{t(`band.${kind}`)}</span>)
        ) : (
          <span className="month-hours">{t('monthHours', { count: hours })}</span>
        )}
      </span>
      <span className="session-said">{whole}</span>
    </span>
  );
}
