import { Select, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientImportReport, ImportField } from '../../../../../contract/clients.ts';
import { IMPORT_FIELDS } from './import-fields.ts';

interface ColumnSelectsProps {
  readonly headings: readonly string[];
  readonly columns: ClientImportReport['columns'];
  readonly onChange: (columns: ClientImportReport['columns']) => void;
}

/** Which column of the file holds what. */
export function ColumnSelects({ headings, columns, onChange }: ColumnSelectsProps) {
  const { t } = useTranslation('imports');
  const data = headings.map((heading, index) => ({
    value: String(index),
    label: heading === '' ? t('check.unnamed', { number: index + 1 }) : t('check.column', { name: heading, number: index + 1 }),
  }));
  const choose = (field: ImportField, value: string | null) => {
    const { [field]: _, ...others } = columns;
    onChange(value === null ? others : { ...others, [field]: Number(value) });
  };
  return (
    <div>
      <Title order={3} fz="sm">
        {t('check.columns')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs" maw="62ch">
        {t('check.columnsHint')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm" verticalSpacing="sm">
        {IMPORT_FIELDS.map((field) => {
          const column = columns[field];
          return (
            <Select
              key={field}
              label={t(`field.${field}`)}
              placeholder={t('check.notInFile')}
              clearable
              searchable={headings.length > 12}
              data={data}
              value={column === undefined ? null : String(column)}
              onChange={(value) => choose(field, value)}
            />
          );
        })}
      </SimpleGrid>
    </div>
  );
}
