import { Icon } from '../../parts/icon.tsx';
import type { RepeatPlan } from '../repeat/repeat-plan.ts';
import { ot } from './ot.ts';

interface PlannedSeriesProps {
  readonly plan: RepeatPlan;
  /** Some of its dates were taken since they were checked. */
  readonly isTaken: boolean;
  readonly onChange: () => void;
  readonly onDrop: () => void;
}

/** The series that is about to be booked, in two lines. */
export function PlannedSeries({ plan, isTaken, onChange, onDrop }: PlannedSeriesProps) {
  return (
    <section className="chosen" aria-labelledby="planned-title">
      <h3 id="planned-title">
        <Icon name="repeat" />
        {plan.rhythm}
      </h3>
      <p className="options-hint">{plan.extent}</p>
      <p className="options-more">
        <button type="button" className={isTaken ? 'button' : 'link-button'} onClick={onChange}>
          {ot(isTaken ? 'options:repeat.settle' : 'options:repeat.change')}
        </button>
        <button type="button" className="link-button" onClick={onDrop}>
          {ot('options:repeat.drop')}
        </button>
      </p>
    </section>
  );
}
