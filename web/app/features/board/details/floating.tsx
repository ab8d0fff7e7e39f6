import { Drawer, Popover } from '@mantine/core';
import { type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Anchor } from './anchor.ts';
import classes from './details.module.css';

interface FloatingProps {
  readonly label: string;
  readonly anchor: Anchor | null;
  /** From below over the whole width, for a thumb. */
  readonly isSmall: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something small that opens beside what it is about, and on a phone from below. Gives the focus back when it goes. */
export function Floating({ label, anchor, isSmall, onClose, children }: FloatingProps) {
  const { t } = useTranslation('board');
  if (isSmall || !anchor) {
    return (
      <Drawer
        opened
        onClose={onClose}
        position="bottom"
        size="auto"
        title={label}
        closeButtonProps={{ 'aria-label': t('close') }}
        classNames={{ content: classes.drawer, title: classes.drawerTitle }}
      >
        {children}
      </Drawer>
    );
  }
  const { host, left, top, width, height } = anchor;
  return createPortal(
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      trapFocus
      position="bottom"
      withArrow
      shadow="md"
      radius="md"
      withRoles={false}
    >
      <Popover.Target>
        <div className={classes.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={classes.dropdown}>
        {children}
      </Popover.Dropdown>
    </Popover>,
    host,
  );
}
