import { Button, Checkbox, Group, Input, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { describeProblem } from '../../problem/describe-problem.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import type { BookStart } from './book-start.ts';
import { OfferInstead } from '../../waitlist/offer-instead.tsx';
import { BookTrouble } from './book-trouble.tsx';
import type { ClientChoice } from './client-choice.ts';
import { ClientPicker } from './client-picker.tsx';
import { WishCost } from './credit/wish-cost.tsx';
import { RepeatCheck } from './repeat/repeat-check.tsx';
import { RepeatFields } from './repeat/repeat-fields.tsx';
import { useRepeat } from './repeat/use-repeat.ts';
import { TimesField } from './several/times-field.tsx';
import { useBook } from './use-book.ts';
import { WhatFields } from './what-fields.tsx';

interface BookFormProps {
  readonly services: readonly ServiceView[];
  readonly start: BookStart;
  readonly onClose: () => void;
}

/** The dragged length where it is one of the service's, or where nothing else is known. */
const firstLength = (service: ServiceView | undefined, dragged: number | undefined) =>
  dragged !== undefined && service?.durations.includes(dragged) ? dragged : (service?.durations[0] ?? 60);

const NOBODY: ClientChoice = { kind: 'known', clientId: null, name: '', email: '', phone: '' };

export function BookForm({ services, start, onClose }: BookFormProps) {
  const { t } = useTranslation('sessions');
  const [serviceId, setServiceId] = useState((services.find(({ id }) => id === start.serviceId) ?? services[0])?.id ?? '');
  const service = services.find((one) => one.id === serviceId);
  const [durationMinutes, setDuration] = useState(firstLength(service, start.durationMinutes));
  const [client, setClient] = useState<ClientChoice>({ ...NOBODY, clientId: start.client?.id ?? null });
  const [starts, setStarts] = useState<readonly string[]>(start.startsAt === undefined ? [] : [start.startsAt]);
  const [note, setNote] = useState('');
  const [tellClient, setTell] = useState(true);
  const [useCredits, setUseCredits] = useState(true);
  const repeat = useRepeat(starts[0], start.repeats ?? false);
  const [isChecking, setChecking] = useState(false);
  const { book, error, isPending } = useBook(onClose);
  const problem = error ? describeProblem(error) : undefined;
  const taken = new Set(problem?.starts?.map((startsAt) => Date.parse(startsAt)));
  const lengths = [...new Set([...(service?.durations ?? []), ...(start.durationMinutes ? [start.durationMinutes] : [])])];
  const somebody = client.kind === 'new' ? client.name !== '' && client.email !== '' : client.clientId !== null;
  const wish = { serviceId, durationMinutes, client, note, tellClient, useCredits };
  const send = (wanted: readonly string[], overbook = false) => {
    setStarts(wanted);
    book({ ...wish, starts: wanted, overbook });
  };
  const chooseService = (id: string | null) => {
    const next = services.find((one) => one.id === id);
    if (!next) return;
    setServiceId(next.id);
    setDuration(firstLength(next, start.durationMinutes));
  };
  if (isChecking && repeat.pattern && service)
    return (
      <RepeatCheck
        wish={wish}
        service={service}
        onUseCredits={setUseCredits}
        pattern={repeat.pattern}
        onBack={() => setChecking(false)}
        onBooked={onClose}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (repeat.pattern) setChecking(true);
        else send(starts);
      }}
    >
      <Stack gap="md">
        <WhatFields
          services={services}
          serviceId={serviceId}
          lengths={lengths}
          durationMinutes={durationMinutes}
          onService={chooseService}
          onLength={setDuration}
        />
        <ClientPicker value={client} known={start.client} errors={fieldErrors(error)} onChange={setClient} />
        <Input.Wrapper label={t('book.when')} labelElement="div">
          <TimesField
            key={serviceId}
            serviceId={serviceId}
            durationMinutes={durationMinutes}
            date={start.date}
            starts={starts}
            taken={taken}
            onRepeat={repeat.on ? undefined : () => repeat.turn(true)}
            onChange={setStarts}
          />
        </Input.Wrapper>
        {starts.length === 1 && starts[0] !== undefined && !repeat.on && <OfferInstead startsAt={starts[0]} />}
        {service && !repeat.on && (
          <WishCost
            service={service}
            durationMinutes={durationMinutes}
            client={client}
            starts={starts}
            useCredits={useCredits}
            onUseCredits={setUseCredits}
          />
        )}
        {repeat.pattern && starts[0] !== undefined && (
          <RepeatFields startsAt={starts[0]} repeat={repeat.pattern} onChange={repeat.set} onStop={() => repeat.turn(false)} />
        )}
        <Textarea
          label={t('book.note')}
          description={t('book.noteHint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Checkbox label={t('book.tell')} checked={tellClient} onChange={(event) => setTell(event.currentTarget.checked)} />
        <BookTrouble error={error} client={client} starts={starts} taken={taken} onSend={send} onChange={setStarts} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('book.leave')}
          </Button>
          <Button type="submit" disabled={!somebody || starts.length === 0} loading={isPending}>
            {repeat.on ? t('repeat.check') : starts.length > 1 ? t('several.do', { count: starts.length }) : t('book.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
