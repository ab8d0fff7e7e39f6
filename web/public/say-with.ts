export interface Sentences {
  readonly [key: string]: string | Sentences;
}

const rules = { cardinal: new Intl.PluralRules('en'), ordinal: new Intl.PluralRules('en', { type: 'ordinal' }) };

function find(bundles: ReadonlyMap<string, Sentences>, key: string): string | undefined {
  const [namespace = '', path = ''] = key.split(':', 2);
  let at: string | Sentences | undefined = bundles.get(namespace);
  for (const step of path.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/** What is told to a sentence; `count` chooses its form. */
export interface Told {
  readonly count?: number;
  readonly ordinal?: boolean;
  readonly [name: string]: string | number | boolean | undefined;
}

/** The forms that a number asks for, as i18next names and prefers them: `_zero`, `_one`, `_ordinal_few`. The first that is there is said. */
function forms(key: string, { count, ordinal = false }: Told): readonly string[] {
  if (typeof count !== 'number') return [key];
  const form = rules[ordinal ? 'ordinal' : 'cardinal'].select(count);
  if (ordinal) return [`${key}_ordinal_${form}`, `${key}_${form}`, key];
  return [...(count === 0 ? [`${key}_zero`] : []), `${key}_${form}`, key];
}

/** A full stop after what brings its own, as "1:30 p.m." does, would be one too many. */
const filled = (value: string, stop: string) => (value.endsWith('.') ? value : value + stop);

/** A sentence by its key, `namespace:path.to.it`, with what stands in `{{braces}}` filled in; the key itself where there is none. */
export function sayWith(bundles: ReadonlyMap<string, Sentences>, key: string, told: Told = {}): string {
  const text = forms(key, told)
    .map((form) => find(bundles, form))
    .find((found) => found !== undefined);
  return text === undefined
    ? key
    : text.replaceAll(/{{(\w+)}}(\.?)/g, (_, name: string, stop: string) => filled(String(told[name] ?? ''), stop));
}
