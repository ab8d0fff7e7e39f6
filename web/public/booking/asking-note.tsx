import { withinLabel } from '../format/within-label.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { isWithin } from './is-within.ts';
import type { Terms } from './use-terms.ts';

interface AskingNoteProps {
  readonly coachName: string;
  readonly terms: Terms;
  readonly first: string;
  readonly count: number;
}

/** That it is a question and no booking, why, and what happens next: before anything is typed. */
export function AskingNote({ coachName, terms, first, count }: AskingNoteProps) {
  const { answerWithinMinutes: minutes, reasons } = terms;
  // Somebody whom everything is asked of needs no further reason.
  const why = reasons.includes('not_instant') ? (['not_instant'] as const) : reasons;
  const isAtStart = minutes !== null && isWithin(first, minutes);
  return (
    <div className="asking" role="status">
      {terms.asks && (
        <div className="notice notice-asking">
          <Icon name="person" />
          <div>
            <strong className="notice-title">{t(count > 1 ? 'booker:asking.titleMany' : 'booker:asking.titleOne')}</strong>
            <p>
              {why.map((reason) => t(`booker:asking.${reason}`, { coach: coachName })).join(' ')}{' '}
              {minutes !== null &&
                (isAtStart ? t('booker:asking.heldStart', { count }) : t('booker:asking.held', { count, time: withinLabel(minutes) }))}
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
