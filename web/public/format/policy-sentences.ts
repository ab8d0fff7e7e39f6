import { t } from '../t.ts';

interface Policy {
  readonly cancelUntilMinutes: number;
  readonly moveUntilMinutes: number;
  readonly mostMoves: number | null;
}

function until(minutes: number): string {
  if (minutes === 0) return t('booker:policy.start');
  if (minutes % 1440 === 0 && minutes > 1440) return t('booker:policy.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('booker:policy.hours', { count: minutes / 60 });
  return t('booker:policy.minutes', { count: minutes });
}

/** What the client may still do after booking, in a sentence or two. */
export function policySentences({ cancelUntilMinutes, moveUntilMinutes, mostMoves }: Policy): string {
  const cancel = until(cancelUntilMinutes);
  if (mostMoves === 0) return t('booker:policy.noMoves', { cancel });
  const both =
    cancelUntilMinutes === moveUntilMinutes
      ? t('booker:policy.both', { cancel })
      : t('booker:policy.each', { cancel, move: until(moveUntilMinutes) });
  return mostMoves === null ? both : `${both} ${t('booker:policy.moves', { count: mostMoves })}`;
}
