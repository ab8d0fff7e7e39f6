import { Anchor, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';

/** The end of setting up: the address that clients can use from now on. */
export function SetupDone({ publicUrl }: { publicUrl: string }) {
  const { t } = useTranslation(['door', 'app']);
  return (
    <Stack gap="md" align="stretch">
      <Group gap="xs" wrap="nowrap">
        <Code block fz="sm" flex={1}>
          {publicUrl}
        </Code>
        <CopyButton value={publicUrl}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<Icon name="copy" size={16} />} onClick={copy}>
              {t(copied ? 'app:copied' : 'app:copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Button component="a" href="/app/calendar">
        {t('door:setup.toApp')}
      </Button>
      <Anchor href={publicUrl} ta="center">
        {t('door:setup.visit')}
      </Anchor>
    </Stack>
  );
}
