import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layingOfWish } from '../../../../../core/availability/builder/laying-of-wish.ts';
import { toggledWish } from '../../../../../core/availability/builder/toggled-wish.ts';
import { formatDate } from '../../../time/format-date.ts';
import type { BrushKind } from '../kinds.ts';
import type { Pending } from '../plan/use-pending.ts';
import type { BrushWish } from './brush.ts';

/** Lays the brush on days that are still to come, and says what it did. `wish` is null while the brush makes no sense. */
export function usePaint(pending: Pending, wish: BrushWish | null, today: string) {
  const { t } = useTranslation('builder');
  const [said, setSaid] = useState('');
  const [last, setLast] = useState<BrushWish | null>(null);

  const lay = (dates: readonly string[], how: (dates: readonly string[]) => BrushWish | null): boolean => {
    const ahead = [...new Set(dates)].filter((date) => date >= today);
    const [first] = ahead;
    const meant = how(ahead);
    if (first === undefined) return false;
    if (meant === null) {
      setSaid(t('brush.wrongHint'));
      return false;
    }
    setLast(meant);
    pending.lay([layingOfWish({ ...meant, dates: ahead })]);
    const what = t(`said.${meant.kind}`);
    setSaid(ahead.length === 1 ? t('said.day', { what, day: formatDate(first) }) : t('said.days', { what, count: ahead.length }));
    return true;
  };
  const toggled = (dates: readonly string[]) => wish && toggledWish(pending.painted, { ...wish, dates });

  return {
    /** Empty once all of it is saved or taken back. */
    said: pending.isDirty || wish === null ? said : '',
    /** Lays the brush, or takes away what it laid where the first day has it already. */
    touch: (dates: readonly string[]) => lay(dates, toggled),
    /** Lays the brush, as another kind if one is named. */
    lay: (dates: readonly string[], kind: BrushKind | null) =>
      lay(dates, () => wish && (kind === null ? wish : { ...wish, kind, capacity: kind === wish.kind ? wish.capacity : null })),
    /** Does what was done last. */
    goOn: (dates: readonly string[]) => lay(dates, (ahead) => last ?? toggled(ahead)),
    kindAt: (date: string): BrushKind => toggled([date])?.kind ?? 'open',
  };
}
