import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { useOnline } from '../live/use-online.ts';
import { t } from '../t.ts';
import { ThemeToggle } from '../theme/theme-toggle.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';

interface PageProps {
  /** Of the tab. */
  readonly title: string;
  /** What stands at the top left: the way up. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every public page. */
export function Page({ title, lead, children }: PageProps) {
  const online = useOnline();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-lead">{lead}</div>
        <div className="page-tools">
          <Link className="icon-button" href="/me" aria-label={t('pages:me')} title={t('pages:me')}>
            <Icon name="person" />
          </Link>
          <ThemeToggle />
        </div>
      </header>
      <main className="page-main">
        <div role="status">{!online && <Notice kind="warning">{t('pages:offline')}</Notice>}</div>
        {children}
      </main>
      <footer className="page-foot">{t('pages:foot')}</footer>
    </div>
  );
}
