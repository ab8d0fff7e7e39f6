import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api.ts';
import { saveFile } from '../../save-file.ts';
import { Trouble } from '../parts/trouble.tsx';
import { t } from '../t.ts';

/** All that is kept, to take along; and the end of it. */
export function MyData() {
  const [asked, setAsked] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const data = useMutation({
    mutationFn: () => api.me.data(),
    onSuccess: saveFile,
  });
  const erase = useMutation({ mutationFn: () => api.me.erase() });
  useEffect(() => {
    if (erase.isSuccess) title.current?.focus();
  }, [erase.isSuccess]);
  const failed = data.error ?? erase.error;
  if (erase.isSuccess) {
    return (
      <section className="account-part">
        <h2 tabIndex={-1} ref={title}>
          {t('account:privacy.erased')}
        </h2>
        <p>{t('account:privacy.erasedText')}</p>
      </section>
    );
  }
  return (
    <section className="account-part" aria-labelledby="data-title">
      <h2 id="data-title">{t('account:privacy.title')}</h2>
      <Trouble error={failed} />
      <p className="account-hint">{t('account:privacy.dataHint')}</p>
      <button type="button" className="button button-plain" aria-disabled={data.isPending || undefined} onClick={() => data.mutate()}>
        {t(data.isPending ? 'account:privacy.dataPending' : 'account:privacy.data')}
      </button>
      <p className="account-hint">{t('account:privacy.eraseHint')}</p>
      {asked ? (
        <div className="account-ask" role="group" aria-label={t('account:privacy.eraseAsk')}>
          <p>
            <strong>{t('account:privacy.eraseAsk')}</strong>
          </p>
          <div className="actions">
            <button
              type="button"
              className="button button-stop"
              aria-disabled={erase.isPending || undefined}
              onClick={() => !erase.isPending && erase.mutate()}
            >
              {t(erase.isPending ? 'account:privacy.erasePending' : 'account:privacy.eraseDo')}
            </button>
            <button type="button" className="button button-plain" autoFocus onClick={() => setAsked(false)}>
              {t('account:privacy.keep')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="button button-plain button-danger" onClick={() => setAsked(true)}>
          {t('account:privacy.erase')}
        </button>
      )}
    </section>
  );
}
