import { Field } from '../../parts/field.tsx';
import { RadioSegments } from './radio-segments.tsx';
import { MOST_SESSIONS } from './most-sessions.ts';
import type { RhythmDraft } from './rhythm-draft.ts';
import { rt } from './rt.ts';
import { wholeNumber } from './whole-number.ts';

interface EndFieldsProps {
  readonly draft: RhythmDraft;
  readonly date: string;
  readonly onChange: (change: Partial<RhythmDraft>) => void;
}

/** How many, or until when. */
export function EndFields({ draft, date, onChange }: EndFieldsProps) {
  return (
    <>
      <RadioSegments
        name="ends"
        legend={rt('repeat:end.title')}
        value={draft.ends}
        options={(['count', 'until'] as const).map((value) => ({ value, label: rt(`repeat:end.${value}`) }))}
        onChange={(ends) => onChange({ ends })}
      />
      {draft.ends === 'count' ? (
        <Field
          name="count"
          label={rt('repeat:end.countLabel')}
          inputMode="numeric"
          maxLength={2}
          value={draft.count}
          error={wholeNumber(draft.count) === null ? rt('repeat:end.countWrong', { most: MOST_SESSIONS }) : undefined}
          onChange={(count) => onChange({ count })}
        />
      ) : (
        <Field
          name="until"
          label={rt('repeat:end.untilLabel')}
          type="date"
          min={date}
          value={draft.until}
          error={draft.until < date ? rt('repeat:end.untilWrong') : undefined}
          onChange={(until) => onChange({ until })}
        />
      )}
    </>
  );
}
