import { Button, Checkbox, Group, Input, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import type { BookStart } from './book-start.ts';
import type { ClientChoice } from './client-choice.ts';
import { ClientPicker } from './client-picker.tsx';
import { TakenNotice } from './taken-notice.tsx';
import { useBook } from './use-book.ts';
import { WhenField } from './when-field.tsx';

interface BookFormProps {
  readonly services: readonly ServiceView[];
  readonly start: BookStart;
  readonly onClose: () => void;
}

const NOBODY: ClientChoice = { kind: 'known', clientId: null, name: '', email: '', phone: '' };

/** The dragged length where it is one of the service's, or where nothing else is known. */
const firstLength = (service: ServiceView | undefined, dragged: number | undefined) =>
  dragged !== undefined && service?.durations.includes(dragged) ? dragged : (service?.durations[0] ?? 60);

export function BookForm({ services, start, onClose }: BookFormProps) {
  const { t } = useTranslation('sessions');
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '');
  const service = services.find((one) => one.id === serviceId);
  const [durationMinutes, setDuration] = useState(firstLength(service, start.durationMinutes));
  const [client, setClient] = useState<ClientChoice>({ ...NOBODY, clientId: start.client?.id ?? null });
  const [startsAt, setStartsAt] = useState(start.startsAt);
  const [note, setNote] = useState('');
  const [tellClient, setTell] = useState(true);
  const { book, error, isPending } = useBook(onClose);
  const lengths = [...new Set([...(service?.durations ?? []), ...(start.durationMinutes ? [start.durationMinutes] : [])])];
  const ready = startsAt !== undefined && (client.kind === 'new' ? client.name !== '' && client.email !== '' : client.clientId !== null);
  const send = (at = startsAt, overbook = false) =>
    at !== undefined && book({ serviceId, durationMinutes, client, startsAt: at, note, tellClient, overbook });
  const pickOther = (at: string) => {
    setStartsAt(at);
    send(at);
  };
  const chooseService = (id: string | null) => {
    setServiceId(id ?? serviceId);
    setDuration(
      firstLength(
        services.find((one) => one.id === id),
        start.durationMinutes,
      ),
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        <Group grow align="flex-start">
          <Select
            label={t('book.service')}
            data={services.map((one) => ({ value: one.id, label: one.name }))}
            value={serviceId}
            onChange={chooseService}
            allowDeselect={false}
          />
          {lengths.length > 1 && (
            <Select
              label={t('book.length')}
              data={lengths.map((one) => ({ value: String(one), label: describeMinutes(one) }))}
              value={String(durationMinutes)}
              onChange={(value) => setDuration(Number(value))}
              allowDeselect={false}
            />
          )}
        </Group>
        <ClientPicker value={client} known={start.client} errors={fieldErrors(error)} onChange={setClient} />
        <Input.Wrapper label={t('book.when')} labelElement="div">
          <WhenField
            key={serviceId}
            serviceId={serviceId}
            durationMinutes={durationMinutes}
            date={start.date}
            value={startsAt}
            onChange={setStartsAt}
          />
        </Input.Wrapper>
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
        <TakenNotice error={error} onPick={pickOther} onOverbook={() => send(startsAt, true)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('book.leave')}
          </Button>
          <Button type="submit" disabled={!ready} loading={isPending}>
            {t('book.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
