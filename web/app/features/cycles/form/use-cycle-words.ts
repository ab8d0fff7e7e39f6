import { useTranslation } from 'react-i18next';

const FIELDS = ['name', 'firstDate', 'lastDate', 'confirmBy', 'opensAt', 'automatic', 'remindDays', 'settings', 'notes'] as const;

/** What the fields of a cycle are called, for telling what somebody changed. */
export function useCycleWords(): (field: string) => string | undefined {
  const { t } = useTranslation('cycles');
  return (field) => {
    const known = FIELDS.find((one) => one === field);
    return known && t(`form.fields.${known}`);
  };
}
