import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

interface More {
  readonly label: string;
  readonly go: () => void;
}

const Said = ({ message, more }: { readonly message: string; readonly more: More }) => (
  <div>
    <Text fz="sm">{message}</Text>
    <Anchor component="button" type="button" fz="sm" onClick={more.go}>
      {more.label}
    </Anchor>
  </div>
);

/** Says what was done, with the way back, and where more is to be seen of it. */
export function showUndo(message: string, undoLabel: string, undo: () => void, more?: More): void {
  const leave = (go: () => void) => {
    notifications.hide(id);
    go();
  };
  const id = notifications.show({
    autoClose: 10_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('app:close') },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        {more ? <Said message={message} more={{ label: more.label, go: () => leave(more.go) }} /> : <Text fz="sm">{message}</Text>}
        <Button size="compact-sm" variant="light" flex="none" onClick={() => leave(undo)}>
          {undoLabel}
        </Button>
      </Group>
    ),
  });
}
