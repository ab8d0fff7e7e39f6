import { FREQUENCIES } from '../../../../core/cycles/placement/placement-settings.ts';
import { Field } from '../../parts/field.tsx';
import { t } from '../../t.ts';
import { lt } from '../lt.ts';
import { HoursField } from './hours-field.tsx';
import { WeekdayChips } from './weekday-chips.tsx';
import type { WishDraft } from './wish-draft.ts';
import type { WishErrors } from './wish-errors.ts';

interface WishFieldsProps {
  readonly draft: WishDraft;
  readonly errors: WishErrors;
  readonly coach: { readonly name: string; readonly timeZone: string };
  /** One particular time: there is nothing to say but a message. */
  readonly isOneTime: boolean;
  /** The first day that can be named, `YYYY-MM-DD`. */
  readonly from: string;
  readonly onChange: (change: Partial<WishDraft>) => void;
}

/** When somebody could come, and what else they wish to say. */
export function WishFields({ draft, errors, coach, isOneTime, from, onChange }: WishFieldsProps) {
  return (
    <>
      {!isOneTime && (
        <>
          <WeekdayChips weekdays={draft.weekdays} onChange={(weekdays) => onChange({ weekdays })} />
          <HoursField draft={draft} coachTimeZone={coach.timeZone} wrong={errors.hours} onChange={onChange} />
          <fieldset className="wish-part" aria-describedby="dates-hint">
            <legend>{lt('ownWaitlist:wish.dates')}</legend>
            <div className="wish-dates">
              <Field
                name="earliest"
                type="date"
                label={lt('ownWaitlist:wish.earliest')}
                optional={t('booker:form.optional')}
                min={from}
                value={draft.earliest}
                onChange={(earliest) => onChange({ earliest })}
              />
              <Field
                name="latest"
                type="date"
                label={lt('ownWaitlist:wish.latest')}
                optional={t('booker:form.optional')}
                min={from}
                value={draft.latest}
                error={errors.latest && lt(`ownWaitlist:wish.wrong.${errors.latest}`)}
                onChange={(latest) => onChange({ latest })}
              />
            </div>
            <p className="wish-hint" id="dates-hint">
              {lt('ownWaitlist:wish.datesHint')}
            </p>
          </fieldset>
          <p className="field">
            <label htmlFor="recurring">{lt('ownWaitlist:wish.often')}</label>
            <select
              id="recurring"
              value={draft.recurring ?? ''}
              onChange={({ target }) => onChange({ recurring: FREQUENCIES.find((one) => one === target.value) ?? null })}
            >
              <option value="">{lt('ownWaitlist:wish.once')}</option>
              {FREQUENCIES.map((frequency) => (
                <option key={frequency} value={frequency}>
                  {lt(`ownWaitlist:wish.${frequency}`)}
                </option>
              ))}
            </select>
          </p>
        </>
      )}
      <Field
        name="message"
        label={lt('ownWaitlist:wish.message', { coach: coach.name })}
        optional={t('booker:form.optional')}
        rows={3}
        maxLength={1000}
        value={draft.message}
        onChange={(message) => onChange({ message })}
      />
    </>
  );
}
