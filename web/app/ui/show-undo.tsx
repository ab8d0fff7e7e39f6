import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

interface More {
  readonly label: string;
  readonly go: () => void;
}

/** Says what was done, with the way back, and where more is to be seen of it. */
export function showUndo(message: string, undoLabel: string, undo: () => void, more?: More): void {
  const leave = (go: () => void) => {
    notifications.hide(id);
    go();
  };
  const text = <Text fz="sm">{message}</Text>;
  const button = (
    <Button size="compact-sm" variant="light" flex="none" onClick={() => leave(undo)}>
      {undoLabel}
    </Button>
  );
  const id = notifications.show({
    autoClose: 10_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('app:close') },
    message: more ? (
      <Stack gap={6}>
        {text}
        <Group gap="md">
          {button}
          <Anchor component="button" type="button" fz="sm" onClick={() => leave(more.go)}>
            {more.label}
          </Anchor>
        </Group>
      </Stack>
    ) : (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        {text}
        {button}
      </Group>
    ),
  });
}
