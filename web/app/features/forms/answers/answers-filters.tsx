import { Button, Group, Menu, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../../../../contract/forms/form-view.ts';
import { useExport } from '../../../files/use-export.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Icon } from '../../../ui/icon.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { useTypedSearch } from '../../../ui/search/use-typed-search.ts';
import classes from './answers.module.css';
import type { AnswersFilter } from './use-answers-pages.ts';

interface AnswersFiltersProps {
  readonly filter: AnswersFilter;
  readonly forms: readonly FormView[];
  readonly onChange: (filter: AnswersFilter, replace?: boolean) => void;
}

/** Which answers are shown, and the way to take those of a form along as a file. */
export function AnswersFilters({ filter, forms, onChange }: AnswersFiltersProps) {
  const { t } = useTranslation('forms');
  const [typed, type] = useTypedSearch(filter.search, (search) => onChange({ ...filter, search }, true));
  return (
    <Group justify="space-between" gap="xs">
      <search aria-label={t('answers.filter')} className={classes.filters}>
        <SearchField className={classes.search} label={t('answers.search')} value={typed} onChange={type} />
        {forms.length > 1 && (
          <Select
            aria-label={t('answers.form')}
            placeholder={t('answers.all')}
            clearable
            data={forms.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.form ?? null}
            onChange={(form) => onChange({ ...filter, form: form ?? undefined })}
          />
        )}
      </search>
      <ExportAnswers forms={forms.filter(({ id, answered }) => answered > 0 && (filter.form ?? id) === id)} />
    </Group>
  );
}

/** One file a form, for each has questions of its own. */
function ExportAnswers({ forms }: { forms: readonly FormView[] }) {
  const { t } = useTranslation('forms');
  const { id: coachId } = useCoach();
  const [only] = forms;
  if (only === undefined) return null;
  if (forms.length === 1) return <ExportOne coachId={coachId} formId={only.id} label={t('answers.export')} />;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={16} />}>
          {t('answers.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(({ id, name }) => (
          <ExportItem key={id} coachId={coachId} formId={id} label={name} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ExportProps {
  readonly coachId: string;
  readonly formId: string;
  readonly label: string;
}

function useExportOf({ coachId, formId }: ExportProps) {
  const { t } = useTranslation('forms');
  return useExport(
    () => queries.forms.export.call({ coachId, formId }),
    (filename) => t('answers.exported', { filename }),
  );
}

function ExportOne(props: ExportProps) {
  const save = useExportOf(props);
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {props.label}
    </Button>
  );
}

function ExportItem(props: ExportProps) {
  const save = useExportOf(props);
  return <Menu.Item onClick={() => save.mutate()}>{props.label}</Menu.Item>;
}
