import { t } from '../t.ts';

export type Scope = 'one' | 'following';

interface ScopeChoiceProps {
  readonly scope: Scope;
  /** Sessions to come from this one on, itself included; null while that is not known. */
  readonly count: number | null;
  readonly onScope: (scope: Scope) => void;
}

/** Of a series: how much is meant. */
export function ScopeChoice({ scope, count, onScope }: ScopeChoiceProps) {
  const labels = {
    one: t('manage:scope.one'),
    following: count === null ? t('manage:scope.following') : t('manage:scope.followingCount', { count }),
  };
  return (
    <fieldset className="lengths scope">
      <legend>{t('manage:scope.title')}</legend>
      <div className="segments">
        {(['one', 'following'] as const).map((value) => (
          <label key={value} className="segment">
            <input type="radio" name="scope" checked={scope === value} onChange={() => onScope(value)} />
            <span>{labels[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
