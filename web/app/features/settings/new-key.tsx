import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A new key, told once. */
export function NewKey({ value, onDone }: { value: string; onDone: () => void }) {
  const { t } = useTranslation(['settings', 'app']);
  return (
    <Alert variant="light" title={t('settings:keys.created')} role="status">
      <Stack gap="sm">
        <Text fz="sm">{t('settings:keys.createdHint')}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {value}
        </Code>
        <Group gap="xs">
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button size="sm" onClick={copy}>
                {t(copied ? 'app:copied' : 'app:copy')}
              </Button>
            )}
          </CopyButton>
          <Button size="sm" variant="default" onClick={onDone}>
            {t('settings:keys.done')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
