import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import { relationshipOf } from '../relationship-of.ts';
import type { MergeField } from './merge-fields.ts';

/** What a record says in one field, in words. */
export function useMergeWords(field: MergeField): (client: ClientProfile) => string {
  const { t } = useTranslation('clients');
  const words = (client: ClientProfile): string => {
    switch (field) {
      case 'relationship':
        return t(`relationship.${relationshipOf(client)}`);
      case 'priority':
        return t(`priority.${client.priority ?? 'none'}`);
      case 'state':
        return t(`state.${client.state}`);
      case 'timeZone':
        return client.timeZone === null ? '' : zoneCity(client.timeZone);
      case 'tags':
        return client.tags.join(', ');
      case 'startedOn':
        return client.startedOn ?? '';
      case 'name':
      case 'email':
      case 'phone':
      case 'notes':
        return client[field];
    }
  };
  return (client) => words(client) || t('merge.empty');
}
