import { useTranslation } from 'react-i18next';
import { CLIENT_FIELDS } from '../../../../../core/clients/client-fields.ts';

/** What the fields of a client are called in the middle of a sentence, for telling what somebody changed. */
export function useClientWords(): (field: string) => string | undefined {
  const { t } = useTranslation('clients');
  return (field) => {
    const known = CLIENT_FIELDS.find((one) => one === field);
    return known && t(`fields.${known}`).toLowerCase();
  };
}
