import { Link, useSearchParams } from 'wouter';
import { AccountFrame } from '../account/account-frame.tsx';
import { AppointmentList } from '../account/appointment-list.tsx';
import { MyCoaches } from '../account/my-coaches.tsx';
import { LiveCoaches } from '../live/live-coaches.tsx';
import { MyWaitlist } from '../waitlist/my-waitlist.tsx';
import { useZone } from '../slots/use-zone.ts';
import { t } from '../t.ts';

const WHENS = ['coming', 'past'] as const;

/** All appointments of whoever is signed in. */
export function MePage() {
  const [params] = useSearchParams();
  const when = params.get('when') === 'past' ? 'past' : 'coming';
  const [timeZone] = useZone();
  return (
    <AccountFrame at="appointments">
      {(me) => (
        <>
          <h1>{t('account:title')}</h1>
          <MyWaitlist />
          <div className="account-columns">
            <section aria-label={t(`account:when.${when}`)}>
              <nav aria-label={t('account:when.label')} className="tabs tabs-small">
                {WHENS.map((one) => (
                  <Link
                    key={one}
                    href={one === 'coming' ? '/me' : '/me?when=past'}
                    className="tab"
                    aria-current={one === when ? 'true' : undefined}
                  >
                    {t(`account:when.${one}`)}
                  </Link>
                ))}
              </nav>
              <AppointmentList when={when} timeZone={timeZone} />
            </section>
            <MyCoaches coaches={me.coaches} />
          </div>
          <LiveCoaches coaches={me.coaches} />
        </>
      )}
    </AccountFrame>
  );
}
