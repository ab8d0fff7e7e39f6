import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { REGULAR_STATUSES, type RegularStatus } from '../../../../../core/cycles/regular-status.ts';

interface RosterStatsProps {
  readonly counts: Readonly<Record<RegularStatus, number>>;
  readonly regulars: readonly RegularView[];
}

/** "12 active, 3 paused, 5 waiting", and whom the roster alone would not show: active ones who are away as clients. */
export function RosterStats({ counts, regulars }: RosterStatsProps) {
  const { t, i18n } = useTranslation('roster');
  const parts = REGULAR_STATUSES.filter((status) => status === 'active' || counts[status] > 0).map((status) =>
    t(`stats.${status}`, { count: counts[status] }),
  );
  const away = regulars.filter(({ status, clientState }) => status === 'active' && clientState !== 'active').length;
  const line = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts);
  return (
    <Text c="dimmed" fz="sm" role="status">
      {away > 0 ? `${line}. ${t('stats.away', { count: away })}.` : line}
    </Text>
  );
}
