import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MeView } from '../../../contract/me.ts';
import { Failure } from '../parts/failure.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';
import { Door } from './door.tsx';
import { useAccount } from './use-account.ts';

const PAGES = [
  { to: '/me', key: 'appointments' },
  { to: '/me/packages', key: 'packages' },
  { to: '/me/details', key: 'details' },
] as const;

interface AccountFrameProps {
  readonly at: (typeof PAGES)[number]['key'];
  readonly children: (me: MeView) => ReactNode;
}

const hasPackages = ({ coaches }: MeView) => coaches.some(({ credits }) => credits.packages.length > 0);

/** The pages of a client's account; who is not signed in finds the door to them. */
export function AccountFrame({ at, children }: AccountFrameProps) {
  const { data: me, error, refetch } = useAccount();
  const title = t(`account:nav.${at}`);
  return (
    <Page title={title}>
      {error && me === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {me === undefined && !error && <Skeleton shape="card" count={3} />}
      {me === null && <Door />}
      {me && (
        <div className="account">
          <header className="account-head">
            <p>{t('account:greeting', { email: me.email })}</p>
            <nav aria-label={t('account:nav.label')} className="tabs">
              {PAGES.filter(({ key }) => key !== 'packages' || key === at || hasPackages(me)).map(({ to, key }) => (
                <Link key={key} href={to} className="tab" aria-current={key === at ? 'page' : undefined}>
                  {t(`account:nav.${key}`)}
                </Link>
              ))}
            </nav>
          </header>
          {children(me)}
        </div>
      )}
    </Page>
  );
}
