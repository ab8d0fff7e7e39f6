import '../../style/options.css';
import { useEffect } from 'react';
import type { Problem } from '../../../../contract/problem.ts';
import type { PublicCoach } from '../../../../contract/coaches.ts';
import type { PublicService } from '../../../../contract/services.ts';
import { Icon } from '../../parts/icon.tsx';
import type { SlotSource } from '../../slots/slot-source.ts';
import type { RepeatPlan } from '../repeat/repeat-plan.ts';
import type { Choice } from '../use-choice.ts';
import type { SlotsOf } from '../use-slots-of.ts';
import type { Terms } from '../use-terms.ts';
import { ChosenTimes } from './chosen-times.tsx';
import { loadAnotherTime } from './load-another-time.ts';
import { loadRepeat } from '../repeat/load-repeat.ts';
import { ot } from './ot.ts';
import { PlannedSeries } from './planned-series.tsx';
import { SecondChoice } from './second-choice.tsx';

export interface OptionsProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly source: SlotSource;
  readonly length: number;
  readonly choice: Choice;
  /** What is about to be booked, in order. */
  readonly times: readonly string[];
  readonly slots: SlotsOf;
  /** Of those, what somebody else has meanwhile. */
  readonly taken: readonly string[];
  readonly terms: Terms;
  readonly plan: RepeatPlan | null;
  readonly onPlan: (plan: RepeatPlan | null) => void;
  readonly problem: Problem | null;
  /** Something else will be sent: what was said of the last try holds no more. */
  readonly onChange: () => void;
}

/** More than one time, a second choice, a series: offered in passing, never asked for. */
export function Options(props: OptionsProps) {
  const { coach, choice, times, terms, plan, onPlan, problem, onChange } = props;
  const isOne = times.length === 1 && plan === null;
  const canAdd = plan === null && times.length < terms.mostAtOnce;
  useEffect(() => {
    if (canAdd || terms.backupSlots) void loadAnotherTime().catch(() => undefined);
    if (terms.clientSeries) void loadRepeat().catch(() => undefined);
  }, [canAdd, terms.backupSlots, terms.clientSeries]);
  return (
    <div className="options">
      {!isOne && plan === null && <ChosenTimes {...props} />}
      {plan && (
        <PlannedSeries
          plan={plan}
          isTaken={problem?.code === 'dates_taken'}
          onChange={() => choice.set({ ask: 'repeat' })}
          onDrop={() => {
            onChange();
            onPlan(null);
          }}
        />
      )}
      {(canAdd || (isOne && terms.clientSeries)) && (
        <p className="options-more">
          {canAdd && (
            <button type="button" className="link-button" onClick={() => choice.set({ ask: 'more' })}>
              <Icon name="plus" />
              {ot('options:more.add')}
            </button>
          )}
          {isOne && terms.clientSeries && (
            <button type="button" className="link-button" onClick={() => choice.set({ ask: 'repeat' })}>
              <Icon name="repeat" />
              {ot('options:repeat.add')}
            </button>
          )}
        </p>
      )}
      {isOne && terms.backupSlots && <SecondChoice {...props} coachName={coach.name} />}
    </div>
  );
}
