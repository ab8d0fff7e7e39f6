import { Alert, Button, Stack, Text } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { csvFile } from '../files/csv-file.ts';
import { saveFile } from '../../save-file.ts';
import { Card } from '../ui/card.tsx';
import { Icon } from '../ui/icon.tsx';
import { importFile, type ImportFile } from './import-file.ts';
import type { ImportKind } from './import-kind.ts';
import classes from './import.module.css';

/** The first step: a file, chosen or dropped. */
export function FileStep({ kind, onFile }: { kind: ImportKind; onFile: (file: ImportFile) => void }) {
  const { t } = useTranslation('imports');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const take = async (file: File | undefined) => {
    setOver(false);
    if (!file) return;
    const read = await importFile(t, file);
    if (typeof read === 'string') setTrouble(read);
    else onFile(read);
  };
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <Card title={t('file.title')}>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="upload" size={28} />
        <Text fw={600}>{t(over ? 'file.dropNow' : 'file.drop')}</Text>
        <Button onClick={() => input.current?.click()}>{t('file.choose')}</Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          hidden
          aria-label={t('file.choose')}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // Choosing the same file again, corrected, is a choice too.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {trouble && (
        <Alert color="red" variant="light" role="alert">
          {trouble}
        </Alert>
      )}
      <Stack gap={4} align="flex-start">
        <Text fz="sm" c="dimmed" maw="66ch">
          {t('file.rules')} {t('file.nothingYet')}
        </Text>
        <Button
          variant="subtle"
          ml={-12}
          size="sm"
          leftSection={<Icon name="download" size={16} />}
          onClick={() => saveFile(csvFile(kind.words.templateName, kind.template))}
        >
          {t('file.template')}
        </Button>
      </Stack>
    </Card>
  );
}
