import { useTranslation } from 'react-i18next';

const FIELDS = [
  'name',
  'slug',
  'kind',
  'description',
  'color',
  'scheduleId',
  'durations',
  'prices',
  'location',
  'preparation',
  'visibility',
  'active',
  'rules',
] as const;

/** What the fields of a service are called, for telling what somebody changed. */
export function useServiceWords(): (field: string) => string | undefined {
  const { t } = useTranslation('services');
  return (field) => {
    const known = FIELDS.find((one) => one === field);
    return known && t(`fields.${known}`);
  };
}
