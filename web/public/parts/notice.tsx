import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface NoticeProps {
  readonly kind: 'warning' | 'error' | 'quiet';
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something the reader should know, where they are looking. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`}>
      <Icon name="alert" />
      <div>
        {title && <strong className="notice-title">{title}</strong>}
        {children}
      </div>
    </div>
  );
}
