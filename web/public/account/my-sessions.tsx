import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { browserOf } from '../../browser-of.ts';
import { dayName } from '../format/day-name.ts';
import { Failure } from '../parts/failure.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';

/** Every browser this person is signed in with, and the ways out. */
export function MySessions() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['account-sessions'], queryFn: () => api.account.sessions() });
  const reload = () => client.invalidateQueries({ queryKey: ['account-sessions'] });
  const end = useMutation({ mutationFn: (sessionId: string) => api.account.revokeSession({ sessionId }), onSettled: reload });
  const endOthers = useMutation({ mutationFn: () => api.account.endOtherSessions(), onSuccess: reload });
  const signOut = useMutation({ mutationFn: () => api.session.end(), onSuccess: () => location.assign('/me') });
  return (
    <section className="account-part" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('account:sessions.title')}</h2>
      {error && !data && <Failure heading="h2" error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="line" count={2} />}
      <ul className="account-rows">
        {data?.map((session) => {
          const browser = browserOf(session.userAgent) ?? t('account:sessions.unknown');
          return (
            <li key={session.id}>
              <span>
                <strong>{session.current ? t('account:sessions.this') : browser}</strong>
                <span>{t('account:sessions.since', { day: dayName(session.createdAt.slice(0, 10)) })}</span>
              </span>
              {!session.current && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('account:sessions.endLabel', { browser })}
                  onClick={() => end.mutate(session.id)}
                >
                  {t('account:sessions.end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <div className="actions">
        <button type="button" className="button button-plain" onClick={() => signOut.mutate()}>
          {t('account:sessions.signOut')}
        </button>
        {(data?.length ?? 0) > 1 && (
          <button type="button" className="button button-plain" onClick={() => endOthers.mutate()}>
            {t('account:sessions.endOthers')}
          </button>
        )}
        <p role="status">{endOthers.isSuccess && t('account:sessions.endedOthers')}</p>
      </div>
    </section>
  );
}
