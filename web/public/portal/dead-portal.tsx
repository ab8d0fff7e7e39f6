import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../api.ts';
import { Page } from '../parts/page.tsx';
import { pt } from './pt.ts';

/** A link that is old or wrong. Whoever holds it may have a new one sent to where it was made for, and learns nothing else. */
export function DeadPortal({ token }: { readonly token: string }) {
  const renew = useMutation({ mutationFn: () => api.portal.renew({ token }) });
  return (
    <Page title={pt('portal:dead.title')}>
      <section className="plain-card">
        <h1>{pt('portal:dead.title')}</h1>
        <p>{pt('portal:dead.text')}</p>
        {!renew.isSuccess && (
          <>
            <p>{pt('portal:dead.next')}</p>
            <button type="button" className="button" aria-disabled={renew.isPending || undefined} onClick={() => renew.mutate()}>
              {pt('portal:dead.send')}
            </button>
          </>
        )}
        <p>
          <Link href="/me">{pt('portal:dead.account')}</Link>
        </p>
        <p role="status">{renew.isSuccess ? pt('portal:dead.sent') : renew.isError ? pt('portal:dead.failed') : ''}</p>
      </section>
    </Page>
  );
}
