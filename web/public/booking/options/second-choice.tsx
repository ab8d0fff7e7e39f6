import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
import { Icon } from '../../parts/icon.tsx';
import { t } from '../../t.ts';
import { useSlotsOf } from '../use-slots-of.ts';
import type { OptionsProps } from './options.tsx';
import { ot } from './ot.ts';

const REFUSED = new Set(['backup_not_open', 'backup_same_time', 'backup_not_offered']);

/** Where the coach asks for one: a time to go to if the first has to be cancelled. Who needs none reads one line. */
export function SecondChoice({ choice, source, problem, coachName, onChange }: OptionsProps & { readonly coachName: string }) {
  const { backup } = choice;
  const second = useSlotsOf(source, backup === null ? [] : [backup]);
  const slot = backup === null ? null : second.slotOf(backup);
  const isClosed = backup !== null && (second.closed.length > 0 || (problem !== null && REFUSED.has(problem.code)));
  return (
    <section className="second" aria-labelledby="second-title">
      <h3 id="second-title">
        {ot('options:backup.title')} <span className="field-optional">{t('booker:form.optional')}</span>
      </h3>
      <p className="options-hint">{ot('options:backup.text', { coach: coachName })}</p>
      <div role="alert">{isClosed && <p className="chosen-taken">{ot('options:backup.closed')}</p>}</div>
      {backup === null ? (
        <button type="button" className="button button-plain" onClick={() => choice.set({ ask: 'backup' })}>
          {ot('options:backup.choose')}
        </button>
      ) : (
        <div className="chosen-time" data-taken={isClosed || undefined}>
          <strong>{slot ? `${dayName(slot.date)}, ${clockSpan(slot.minute, slot.endMinute)}` : t('pages:loading')}</strong>
          <button type="button" className="link-button" onClick={() => choice.set({ ask: 'backup' })}>
            {ot('options:change')}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={ot('options:backup.remove')}
            title={ot('options:backup.remove')}
            onClick={() => {
              onChange();
              choice.set({ backup: null }, true);
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </section>
  );
}
