import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuditFilters } from '../../features/audit/audit-filters.tsx';
import type { AuditSearch } from '../../features/audit/audit-filter.ts';
import { AuditList } from '../../features/audit/audit-list.tsx';
import { useSession } from '../../session/use-session.ts';
import { zoneCity } from '../../time/zone-city.ts';
import { Page } from '../../ui/page.tsx';

/** Who changed what, when: a coach sees the own practice, an owner also all others. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { user, coach } = useSession();
  const search = useSearch({ from: '/app/audit' });
  const navigate = useNavigate();
  const seesAll = user.role === 'owner';
  const shown: AuditSearch = { ...search, of: seesAll ? search.of : undefined };
  const change = (more: AuditSearch) => void navigate({ to: '/app/audit', search: { ...search, ...more }, replace: true });
  return (
    <Page title={t('title')} hint={`${t('hint')} ${t('zone', { city: zoneCity(coach.timeZone) })}.`}>
      <AuditFilters search={shown} seesAll={seesAll} onChange={change} />
      <AuditList search={shown} onChange={change} />
    </Page>
  );
}
