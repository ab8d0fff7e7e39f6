import type { TFunction } from 'i18next';

const RELATIONSHIPS = ['not_connected', 'connected', 'vip'] as const;
type T = TFunction<['audit', 'app']>;

/** Words of a text file by a key that is only known now; undefined where it has none. */
const known = (t: T, key: string): string | undefined => {
  const said = t(key as 'audit:title', { defaultValue: '' });
  return typeof said === 'string' && said !== '' ? said : undefined;
};

/** The name of a field as the forms call it, and for whom it holds. A field without one is called as it is. */
export function fieldName(t: T, path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  const name = known(t, `app:rules.${last}`) ?? known(t, `audit:name.${last}`) ?? last;
  const relationship = RELATIONSHIPS.find((one) => path.includes(one) && path[0] === 'relationshipRules');
  return relationship ? t(`audit:rulesOf.${relationship}`, { name }) : name;
}
