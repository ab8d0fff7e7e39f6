import { Drawer } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEscape } from '../dialog/use-escape.ts';

interface SideDrawerProps {
  readonly label: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Everything about one thing, over the page at its side. */
export function SideDrawer({ label, opened, onClose, children }: SideDrawerProps) {
  const { t } = useTranslation('app');
  const drawer = useRef<HTMLDivElement>(null);
  useEscape(drawer, onClose);
  return (
    <Drawer.Root
      ref={drawer}
      // Mantine's own would close what lies under a dialog together with it.
      closeOnEscape={false}
      opened={opened}
      onClose={onClose}
      position="right"
      size={460}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* A dialog may lie over it: two banners would be one too many. */}
        <Drawer.Header role="none">
          <Drawer.Title>{label}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('close')} />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
