import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface FormDialogProps {
  readonly title: string;
  /** On the button that sends it. */
  readonly submit: string;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  /** Beside the buttons. */
  readonly aside?: ReactNode;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page. A click beside it does not close it: what was typed is not lost by a slip of the finger. */
export function FormDialog({ title, submit, isPending, isDisabled = false, aside, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation('app');
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} size="lg" title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={onSubmit}>
        <Stack gap="lg">
          {children}
          <Group justify={aside ? 'space-between' : 'flex-end'} gap="xs">
            {aside}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button type="submit" disabled={isDisabled} loading={isPending}>
                {submit}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
