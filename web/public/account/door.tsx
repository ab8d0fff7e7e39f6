import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { EmailField } from '../parts/email-field.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../t.ts';

/** A link by mail instead of a password. Says the same whether the address is known or not. */
export function Door() {
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const send = useMutation({ mutationFn: () => api.session.requestLink({ email: email.trim() }) });
  useEffect(() => {
    if (send.isSuccess) title.current?.focus();
  }, [send.isSuccess]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(email.trim() === '');
    if (email.trim() !== '' && !send.isPending) send.mutate();
  };
  if (send.isSuccess) {
    return (
      <section className="plain-card">
        <h1 tabIndex={-1} ref={title}>
          {t('account:door.sent')}
        </h1>
        <p>{t('account:door.sentText', { email: email.trim() })}</p>
        <button type="button" className="link-button" onClick={() => send.reset()}>
          {t('account:door.again')}
        </button>
      </section>
    );
  }
  const problem = problemOf(send.error);
  const wrong = problem?.fields?.length ? problem.detail : undefined;
  return (
    <section className="plain-card">
      <h1>{t('account:door.title')}</h1>
      <p>{t('account:door.lead')}</p>
      <form className="door-form" noValidate onSubmit={submit}>
        <div role="alert">{send.error && !wrong && <Notice kind="error">{problem?.detail ?? t('pages:failure.unreachable')}</Notice>}</div>
        <EmailField
          name="email"
          label={t('account:door.email')}
          value={email}
          error={missing ? t('account:door.missing') : wrong && t('account:door.missing')}
          onChange={setEmail}
        />
        <button type="submit" className="button" aria-disabled={send.isPending || undefined}>
          {t(send.isPending ? 'account:door.pending' : 'account:door.send')}
        </button>
      </form>
    </section>
  );
}
