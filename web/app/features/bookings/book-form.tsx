import { Button, Checkbox, Group, Input, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { describeProblem } from '../../problem/describe-problem.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import type { BookStart } from './book-start.ts';
import type { ClientChoice } from './client-choice.ts';
import { ClientPicker } from './client-picker.tsx';
import { RepeatCheck } from './repeat/repeat-check.tsx';
import { RepeatFields } from './repeat/repeat-fields.tsx';
import { useRepeat } from './repeat/use-repeat.ts';
import { SeveralTaken } from './several/several-taken.tsx';
import { TimesField } from './several/times-field.tsx';
import { TakenNotice } from './taken-notice.tsx';
import { useBook } from './use-book.ts';

interface BookFormProps {
  readonly services: readonly ServiceView[];
  readonly start: BookStart;
  readonly onClose: () => void;
}

/** The dragged length where it is one of the service's, or where nothing else is known. */
const firstLength = (service: ServiceView | undefined, dragged: number | undefined) =>
  dragged !== undefined && service?.durations.includes(dragged) ? dragged : (service?.durations[0] ?? 60);

/** Another time in the place of the first that is taken. */
function instead(starts: readonly string[], taken: ReadonlySet<number>, startsAt: string): readonly string[] {
  const refused = starts.find((one) => taken.has(Date.parse(one)));
  return [...starts.filter((one) => one !== refused), startsAt].toSorted((a, b) => Date.parse(a) - Date.parse(b));
}

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
  const repeat = useRepeat(starts[0], start.repeats ?? false);
  const [isChecking, setChecking] = useState(false);
  const { book, error, isPending } = useBook(onClose);
  const problem = error ? describeProblem(error) : undefined;
  const taken = new Set(problem?.starts?.map((startsAt) => Date.parse(startsAt)));
  const free = starts.filter((startsAt) => !taken.has(Date.parse(startsAt)));
  const lengths = [...new Set([...(service?.durations ?? []), ...(start.durationMinutes ? [start.durationMinutes] : [])])];
  const somebody = client.kind === 'new' ? client.name !== '' && client.email !== '' : client.clientId !== null;
  const wish = { serviceId, durationMinutes, client, note, tellClient };
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
  if (isChecking && repeat.pattern)
    return <RepeatCheck wish={wish} pattern={repeat.pattern} onBack={() => setChecking(false)} onBooked={onClose} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (repeat.pattern) setChecking(true);
        else send(starts);
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
        {problem?.starts && problem.code === 'slot_taken' ? (
          <SeveralTaken
            problem={problem}
            taken={starts.length - free.length}
            free={free.length}
            onLeaveOut={() => send(free)}
            onInstead={(startsAt) => setStarts(instead(starts, taken, startsAt))}
            onOverbook={() => send(starts, true)}
          />
        ) : (
          <TakenNotice error={error} onPick={(startsAt) => send([startsAt])} onOverbook={() => send(starts, true)} />
        )}
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
