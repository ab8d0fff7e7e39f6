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
    <Drawer
      ref={drawer}
      // Mantine's own would close what lies under a dialog together with it.
      closeOnEscape={false}
      opened={opened}
      onClose={onClose}
      position="right"
      size={460}
      title={label}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  );
}
