import { useTranslation } from 'react-i18next';
import type { RULE_SOURCES } from '../../../../../contract/rules.ts';
import { TextLink } from '../../../ui/text-link.tsx';

interface ReasonSourceProps {
  readonly code: string;
  readonly from: (typeof RULE_SOURCES)[number] | null;
  readonly serviceId: string;
}

/** Where what keeps a time closed is set, with the way there. Nothing where it is a booking, or the clock. */
export function ReasonSource({ code, from, serviceId }: ReasonSourceProps) {
  const { t } = useTranslation('sessions');
  switch (from) {
    case 'service':
      return (
        <TextLink to="/app/services/$serviceId" params={{ serviceId }} fz="sm">
          {t('why.from.service')}
        </TextLink>
      );
    case 'coach':
    case 'relationship':
      return (
        <TextLink to="/app/settings" search={{ part: 'rules' }} fz="sm">
          {t(`why.from.${from}`)}
        </TextLink>
      );
    case null:
      if (code !== 'outside_hours' && code !== 'blocked') return null;
      return (
        <TextLink to="/app/availability" search={code === 'blocked' ? { part: 'days' } : {}} fz="sm">
          {t(`why.from.${code}`)}
        </TextLink>
      );
  }
}
