import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../contract/cycles/regulars.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';

/** What a regular comes for, in words: "One-to-one, 1 hr". */
export function useServiceNames(): (pattern: Pick<RegularInput, 'serviceId' | 'durationMinutes'>) => string {
  const { t } = useTranslation('roster');
  const { id: coachId } = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } })).data;
  return ({ serviceId, durationMinutes }) => {
    const length = describeMinutes(durationMinutes);
    if (!services) return length;
    return t('what', { service: services.find(({ id }) => id === serviceId)?.name ?? t('gone'), length });
  };
}
