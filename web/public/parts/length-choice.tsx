import { lengthLabel } from '../format/length-label.ts';

interface LengthChoiceProps {
  readonly className: string;
  readonly title: string;
  /** In minutes. */
  readonly lengths: readonly number[];
  readonly chosen: number;
  readonly onChange: (minutes: number) => void;
}

/** How long a session shall be; nothing where there is no choice. */
export function LengthChoice({ className, title, lengths, chosen, onChange }: LengthChoiceProps) {
  if (lengths.length < 2) return null;
  return (
    <fieldset className={className}>
      <legend>{title}</legend>
      <div className="segments">
        {lengths.map((minutes) => (
          <label key={minutes} className="segment">
            <input type="radio" name="length" checked={minutes === chosen} onChange={() => onChange(minutes)} />
            <span>{lengthLabel(minutes)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
