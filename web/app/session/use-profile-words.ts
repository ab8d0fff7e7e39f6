import { useTranslation } from 'react-i18next';
import { PROFILE_FIELDS } from '../../../core/identity/profile-fields.ts';

/** What the fields of a coach's profile are called, for telling what somebody changed. */
export function useProfileWords(): (field: string) => string | undefined {
  const { t } = useTranslation('settings');
  return (field) => {
    const known = PROFILE_FIELDS.find((one) => one === field);
    return known && t(`fields.${known}`);
  };
}
