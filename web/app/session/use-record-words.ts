import { useTranslation } from 'react-i18next';

const FIELDS = [
  'name',
  'slug',
  'headline',
  'about',
  'expect',
  'email',
  'timeZone',
  'rules',
  'relationshipRules',
  'attendance',
  'visibility',
] as const;

/** What the fields of a practice's record are called, for telling what somebody changed. */
export function useRecordWords(): (field: string) => string | undefined {
  const { t } = useTranslation('settings');
  return (field) => {
    const known = FIELDS.find((one) => one === field);
    return known && t(`fields.${known}`);
  };
}
