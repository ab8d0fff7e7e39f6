interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly type?: 'checkbox' | 'radio';
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** Of radio buttons: which belong together. */
  readonly group?: string;
}

/** One line to tick, all of it the target. */
export function Tick({ name, label, checked, onChange, type = 'checkbox', invalid, describedBy, group }: TickProps) {
  return (
    <label className="tick" htmlFor={name}>
      <input
        id={name}
        name={group ?? name}
        type={type}
        checked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
