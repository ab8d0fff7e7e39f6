import type { WaitlistTarget } from '../../../../contract/waitlist/wish.ts';
import { dayName } from '../../format/day-name.ts';
import { Tick } from '../../parts/tick.tsx';
import { lt } from '../lt.ts';

export interface Season {
  readonly id: string;
  readonly name: string;
  readonly firstDate: string;
  readonly lastDate: string;
}

interface TargetChoiceProps {
  readonly target: WaitlistTarget;
  /** Seasons that one can wait for. */
  readonly seasons: readonly Season[];
  /** The particular time that was looked at, and in words. */
  readonly slot: { readonly at: string; readonly label: string } | null;
  readonly onChange: (target: WaitlistTarget) => void;
}

/** Any time, a season, or just the one time; not asked where there is nothing to choose. */
export function TargetChoice({ target, seasons, slot, onChange }: TargetChoiceProps) {
  if (seasons.length === 0 && slot === null) return null;
  const choices: readonly { key: string; label: string; target: WaitlistTarget; checked: boolean }[] = [
    ...(slot
      ? [
          {
            key: 'slot',
            label: slot.label,
            target: { kind: 'slot' as const, startsAt: slot.at },
            checked: target.kind === 'slot',
          },
        ]
      : []),
    ...seasons.map(({ id, name, firstDate, lastDate }) => ({
      key: id,
      label: lt('ownWaitlist:join.cycle', { cycle: name, first: dayName(firstDate), last: dayName(lastDate) }),
      target: { kind: 'cycle' as const, cycleId: id },
      checked: target.kind === 'cycle' && target.cycleId === id,
    })),
    { key: 'any', label: lt('ownWaitlist:join.any'), target: { kind: 'service' }, checked: target.kind === 'service' },
  ];
  return (
    <fieldset className="wish-part">
      <legend>{lt('ownWaitlist:join.target')}</legend>
      {choices.map((choice) => (
        <Tick
          key={choice.key}
          name={`target-${choice.key}`}
          group="target"
          type="radio"
          label={choice.label}
          checked={choice.checked}
          onChange={() => onChange(choice.target)}
        />
      ))}
    </fieldset>
  );
}
