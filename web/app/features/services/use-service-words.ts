import { useTranslation } from 'react-i18next';
import { SERVICE_FIELDS } from '../../../../core/services/service-fields.ts';

/** What the fields of a service are called, for telling what somebody changed. */
export function useServiceWords(): (field: string) => string | undefined {
  const { t } = useTranslation('services');
  return (field) => {
    const known = SERVICE_FIELDS.find((one) => one === field);
    return known && t(`fields.${known}`);
  };
}
