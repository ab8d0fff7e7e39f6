import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUDIT_ACTORS } from '../../../../contract/audit.ts';
import type { AuditSearch } from './audit-filter.ts';
import classes from './audit-filters.module.css';

const NOUNS = [
  'booking',
  'request',
  'series',
  'client',
  'regular',
  'cycle',
  'placement',
  'package',
  'package_template',
  'waitlist_entry',
  'offer',
  'freed_time',
  'service',
  'schedule',
  'override',
  'published_slot',
  'form',
  'hold',
  'coach',
  'api_key',
  'user',
  'invitation',
  'session',
  'password',
  'second_factor',
  'mail',
  'installation',
] as const;

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly seesAll: boolean;
  readonly onChange: (change: AuditSearch) => void;
}

/** Days, who, what, and for owners whose. Each stands in the address, so that a view can be sent to somebody. */
export function AuditFilters({ search, seesAll, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const { of, from, to, who, what, subject } = search;
  const isFiltered = [from, to, who, what, subject].some((value) => value !== undefined);
  const isBackwards = from !== undefined && to !== undefined && to < from;
  const reset = () => onChange({ from: undefined, to: undefined, who: undefined, what: undefined, subject: undefined });
  return (
    <div className={classes.filters}>
      {seesAll && (
        <SegmentedControl
          className={classes.of}
          aria-label={t('of.label')}
          value={of === 'all' ? 'all' : 'own'}
          onChange={(value) => onChange({ of: value === 'all' ? 'all' : undefined })}
          data={(['own', 'all'] as const).map((one) => ({ value: one, label: t(`of.${one}`) }))}
        />
      )}
      <TextInput
        type="date"
        label={t('filter.from')}
        value={from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('filter.to')}
        value={to ?? ''}
        error={isBackwards && t('filter.end')}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
      <Select
        label={t('filter.who')}
        placeholder={t('filter.anybody')}
        data={AUDIT_ACTORS.map((one) => ({ value: one, label: t(`who.${one}`) }))}
        value={who ?? null}
        clearable
        onChange={(value) => onChange({ who: value ?? undefined })}
      />
      <Select
        label={t('filter.what')}
        placeholder={t('filter.anything')}
        data={NOUNS.map((one) => ({ value: one, label: t(`noun.${one}`) }))}
        value={what ?? null}
        clearable
        searchable
        onChange={(value) => onChange({ what: value ?? undefined })}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={reset}>
          {t('filter.reset')}
        </Button>
      )}
    </div>
  );
}
