import { Button, Select, SimpleGrid, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumns, ImportKind } from './import-kind.ts';

interface ColumnSelectsProps {
  readonly kind: ImportKind;
  readonly headings: readonly string[];
  readonly columns: ImportColumns;
  readonly onChange: (columns: ImportColumns) => void;
}

/** Which column of the file holds what: what was found first, the rest on request, and what is left out. */
export function ColumnSelects({ kind, headings, columns, onChange }: ColumnSelectsProps) {
  const { t, i18n } = useTranslation('imports');
  const [found] = useState(() => kind.fields.filter((field) => kind.always.includes(field) || columns[field] !== undefined));
  const [all, setAll] = useState(false);
  const named = headings.map((heading, index) => heading || t('check.unnamed', { number: index + 1 }));
  const data = headings.map((heading, index) => ({
    value: String(index),
    label: heading === '' ? t('check.unnamed', { number: index + 1 }) : t('check.column', { name: heading, number: index + 1 }),
  }));
  const taken = new Set(Object.values(columns));
  const leftOut = named.filter((_, index) => !taken.has(index));
  const choose = (field: string, value: string | null) => {
    const { [field]: _, ...others } = columns;
    onChange(value === null ? others : { ...others, [field]: Number(value) });
  };
  return (
    <div>
      <Title order={3} fz="sm">
        {t('check.columns')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs" maw="62ch">
        {kind.words.columnsHint}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm" verticalSpacing="sm">
        {(all ? kind.fields : found).map((field) => {
          const column = columns[field];
          return (
            <Select
              key={field}
              label={kind.words.field(field)}
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
