import { useRef, useState } from 'react';
import { dayName } from '../../format/day-name.ts';
import { zoneCity } from '../../format/zone-city.ts';
import type { Slot } from '../../slots/slot.ts';
import { DateList } from './date-list.tsx';
import { EndFields } from './end-fields.tsx';
import { firstDraft } from './first-draft.ts';
import { patternOf } from './pattern-of.ts';
import type { RepeatStepProps } from './repeat-step.tsx';
import { RhythmFields } from './rhythm-fields.tsx';
import type { RhythmDraft } from './rhythm-draft.ts';
import { rt } from './rt.ts';
import { shortMonths } from './short-months.ts';
import { summaryOf } from './summary-of.ts';
import { useCheckedDates } from './use-checked-dates.ts';

interface RepeatFormProps extends RepeatStepProps {
  /** The first session on the coach's clock. */
  readonly first: Slot;
}

/** The rhythm at one side, its dates at the other. */
export function RepeatForm({ coach, service, source, length, choice, plan, onPlan, first }: RepeatFormProps) {
  const [draft, setDraft] = useState<RhythmDraft>(plan?.draft ?? firstDraft(first.date));
  const [choices, setChoices] = useState(plan?.choices ?? []);
  const pattern = patternOf(draft, first);
  const checked = useCheckedDates({ coachSlug: coach.slug, serviceSlug: service.slug, source, length, pattern, choices });
  const change = (part: Partial<RhythmDraft>) => {
    setDraft({ ...draft, ...part });
    // Of another rhythm these were other dates; a later end leaves them what they are.
    if (!('count' in part || 'until' in part || 'ends' in part)) setChoices([]);
  };
  const kept = checked.rows.filter(({ choice: chosen }) => chosen?.edit.kind !== 'skip').map(({ date }) => date);
  const last = kept.at(-1);
  const isSettled =
    pattern !== null && last !== undefined && !checked.isLooking && !checked.error && kept.every(({ refusal }) => refusal === null);
  const open = kept.filter(({ refusal }) => refusal !== null).length;
  const stage = useRef<HTMLDivElement>(null);
  const use = () => {
    // Where the way on is.
    if (!isSettled) return stage.current?.querySelector<HTMLElement>('[data-state=clash] button, [aria-invalid]')?.focus();
    const [moved, skipped] = [
      kept.filter(({ id }) => choices.some(({ edit }) => edit.id === id)).length,
      checked.rows.length - kept.length,
    ];
    const extent = [
      rt('repeat:summary.extent', { count: kept.length, last: dayName(last.clientTime.date) }),
      moved > 0 && rt('repeat:summary.moved', { count: moved }),
      skipped > 0 && rt('repeat:summary.skipped', { count: skipped }),
    ];
    onPlan({
      draft,
      pattern,
      // A choice for a date that a sooner end has cut off is none.
      choices: choices.filter(({ edit }) => checked.rows.some(({ date }) => date.id === edit.id)),
      starts: kept.map(({ startsAt }) => startsAt),
      rhythm: summaryOf(pattern, source.timeZone === coach.timeZone ? null : zoneCity(coach.timeZone)),
      extent: extent.filter(Boolean).join(' · '),
    });
    choice.set({ ask: null, more: null, backup: null }, true);
  };
  return (
    <>
      <div className="repeat" ref={stage}>
        <div className="repeat-fields">
          <RhythmFields draft={draft} date={first.date} onChange={change} />
          <EndFields draft={draft} date={first.date} onChange={change} />
        </div>
        <DateList
          checked={checked}
          choices={choices}
          short={pattern && last ? shortMonths(pattern, last.coachTime.date) : null}
          onChoices={setChoices}
        />
      </div>
      <div className="bar bar-book bar-repeat">
        <p className="bar-what">
          {pattern && <strong>{summaryOf(pattern, source.timeZone === coach.timeZone ? null : zoneCity(coach.timeZone))}</strong>}
        </p>
        <button
          type="button"
          className="button"
          aria-disabled={!(isSettled || (open > 0 && !checked.isLooking)) || undefined}
          onClick={use}
        >
          {open > 0 ? rt('repeat:settle', { count: open }) : rt('repeat:use', { count: kept.length })}
        </button>
      </div>
    </>
  );
}
