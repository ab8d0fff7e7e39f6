import { Button, Select, SimpleGrid, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientImportReport, ImportField } from '../../../../../contract/clients.ts';
import { COLUMN_ORDER } from './column-order.ts';

interface ColumnSelectsProps {
  readonly headings: readonly string[];
  readonly columns: ClientImportReport['columns'];
  readonly onChange: (columns: ClientImportReport['columns']) => void;
}

const ALWAYS: readonly ImportField[] = ['email', 'name'];

/** Which column of the file holds what: what was found first, the rest on request, and what is left out. */
export function ColumnSelects({ headings, columns, onChange }: ColumnSelectsProps) {
  const { t, i18n } = useTranslation('imports');
  const [found] = useState(() => COLUMN_ORDER.filter((field) => ALWAYS.includes(field) || columns[field] !== undefined));
  const [all, setAll] = useState(false);
  const named = headings.map((heading, index) => heading || t('check.unnamed', { number: index + 1 }));
  const data = headings.map((heading, index) => ({
    value: String(index),
    label: heading === '' ? t('check.unnamed', { number: index + 1 }) : t('check.column', { name: heading, number: index + 1 }),
  }));
  const taken = new Set(Object.values(columns));
  const leftOut = named.filter((_, index) => !taken.has(index));
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
        {(all ? COLUMN_ORDER : found).map((field) => {
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
      {leftOut.length > 0 && (
        <Text fz="sm" c="dimmed" mt="sm">
          {t('check.leftOut', { headings: new Intl.ListFormat(i18n.language).format(leftOut) })}
        </Text>
      )}
      {!all && (
        <Button variant="subtle" size="sm" ml={-12} mt={4} onClick={() => setAll(true)}>
          {t('check.more')}
        </Button>
      )}
    </div>
  );
}
