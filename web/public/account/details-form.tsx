import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { MeView } from '../../../contract/me.ts';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { zoneCity } from '../format/zone-city.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useZone } from '../slots/use-zone.ts';
import { ZoneSearch } from '../slots/zone-search.tsx';
import { t } from '../t.ts';

/** Name, number and clock, for every coach at once. */
export function DetailsForm({ me }: { readonly me: MeView }) {
  const client = useQueryClient();
  const [name, setName] = useState(me.name);
  const [phone, setPhone] = useState(me.phone);
  const [timeZone, setTimeZone] = useState(me.timeZone);
  const [own] = useZone();
  const dialog = useRef<HTMLDialogElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [unnamed, setUnnamed] = useState(false);
  const save = useMutation({
    mutationFn: () => api.me.update({ name: name.trim(), phone: phone.trim(), timeZone }),
    onSuccess: (saved) => client.setQueryData(['account'], saved),
  });
  const problem = problemOf(save.error);
  const fieldError = (path: string) => problem?.fields?.find((field) => field.path === path)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnnamed(name.trim() === '');
    if (name.trim() !== '' && !save.isPending) save.mutate();
  };
  return (
    <section className="account-part" aria-labelledby="details-title">
      <h1 id="details-title">{t('account:details.title')}</h1>
      <p className="account-hint">{t('account:details.hint')}</p>
      <form className="fields" noValidate onSubmit={submit}>
        <Field
          name="name"
          label={t('account:details.name')}
          autoComplete="name"
          maxLength={120}
          value={name}
          error={unnamed ? t('account:details.noName') : fieldError('name')}
          onChange={setName}
        />
        <Field
          name="phone"
          label={t('account:details.phone')}
          optional={t('booker:form.optional')}
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          maxLength={32}
          value={phone}
          error={fieldError('phone')}
          onChange={setPhone}
        />
        <div className="account-zone">
          <p>{timeZone === null ? t('account:details.zoneOwn') : t('account:details.zone', { city: zoneCity(timeZone) })}</p>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setChoosing(true);
              dialog.current?.showModal();
            }}
          >
            {t('account:details.zoneChange')}
          </button>
          {timeZone !== null && (
            <button type="button" className="link-button" onClick={() => setTimeZone(null)}>
              {t('account:details.zoneClear')}
            </button>
          )}
          <dialog className="dialog" ref={dialog} aria-label={t('booker:zone.title')} onClose={() => setChoosing(false)}>
            {choosing && (
              <ZoneSearch
                timeZone={timeZone ?? own}
                first={[timeZone ?? own, own]}
                onClose={() => dialog.current?.close()}
                onChoose={(zone) => {
                  dialog.current?.close();
                  setTimeZone(zone);
                }}
              />
            )}
          </dialog>
        </div>
        <div role="alert">
          {save.error && !problem?.fields?.length && <Notice kind="error">{problem?.detail ?? t('pages:failure.unreachable')}</Notice>}
        </div>
        <div className="actions">
          <button type="submit" className="button" aria-disabled={save.isPending || undefined}>
            {t(save.isPending ? 'account:details.pending' : 'account:details.save')}
          </button>
          <p role="status">{save.isSuccess && t('account:details.saved')}</p>
        </div>
      </form>
      <p className="account-hint">
        {me.email}. {t('account:details.emailHint')}
      </p>
    </section>
  );
}
