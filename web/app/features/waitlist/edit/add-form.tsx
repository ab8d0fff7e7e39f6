import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../../contract/services.ts';
import type { WaitlistPreferences } from '../../../../../contract/waitlist/wish.ts';
import { ClientField } from '../../../packages/assign/client-field.tsx';
import type { Receiver } from '../../../packages/assign/receiver.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshWaitlist } from '../../../waitlist/refresh-waitlist.ts';
import { useRules } from '../use-rules.ts';
import type { Target } from './target.ts';
import { TargetFields } from './target-fields.tsx';
import { useWanted } from './use-wanted.ts';
import { wishErrors } from './wish-errors.ts';
import { WishFields } from './wish-fields.tsx';

interface AddFormProps {
  readonly client: Receiver | undefined;
  readonly services: readonly [ServiceView, ...ServiceView[]];
  readonly onClose: () => void;
}

const ANY = { weekdays: [], hours: [], earliest: null, latest: null, recurring: null, message: '' };

/** Who, for what, and when they could come. */
export function AddForm({ client: known, services, onClose }: AddFormProps) {
  const { t } = useTranslation(['waitlist', 'app']);
  const { id: coachId, timeZone } = useCoach();
  const today = todayIn(timeZone);
  const rules = useRules();
  const [client, setClient] = useState(known);
  const [serviceId, setServiceId] = useState(services[0].id);
  const service = services.find(({ id }) => id === serviceId) ?? services[0];
  const [wish, setWish] = useState<WaitlistPreferences>({ ...ANY, durationMinutes: service.durations[0] ?? 60 });
  const [tellClient, setTell] = useState(true);
  const cycles = (useQuery(queries.cycles.list.queryOptions({ input: { coachId } })).data ?? [])
    .filter(({ lastDate }) => lastDate >= today)
    .toReversed();
  const [chosen, setTarget] = useState<Target>({ kind: 'service', cycleId: undefined, date: today, minute: null });
  // The next season is what most mean.
  const target = { ...chosen, cycleId: chosen.cycleId ?? cycles[0]?.id };
  const wanted = useWanted(target, serviceId);
  const add = useMutation(
    queries.waitlist.add.mutationOptions({
      onSuccess: ({ client: { name }, position }) => {
        onClose();
        showDone(position === null ? t('waitlist:done.added', { name }) : t('waitlist:done.addedPlace', { name, place: position }));
      },
      onSettled: refreshWaitlist,
    }),
  );
  const withDates = target.kind !== 'slot';
  const trouble = wishErrors(add.error, withDates);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (client && wanted) add.mutate({ coachId, clientId: client.id, serviceId, target: wanted, ...wish, tellClient });
      }}
    >
      <Stack gap="lg">
        {!known && <ClientField value={client} onChange={setClient} />}
        {services.length > 1 && (
          <Select
            label={t('waitlist:form.service')}
            allowDeselect={false}
            data={services.map(({ id, name }) => ({ value: id, label: name }))}
            value={serviceId}
            onChange={(id) => {
              const next = services.find((one) => one.id === id) ?? service;
              setServiceId(next.id);
              setWish({ ...wish, durationMinutes: next.durations[0] ?? wish.durationMinutes });
            }}
          />
        )}
        <TargetFields value={target} cycles={cycles} today={today} onChange={setTarget} />
        <WishFields
          value={wish}
          durations={service.durations}
          withDates={withDates}
          standsDays={target.kind === 'service' ? rules?.standsDays : undefined}
          errors={trouble.fields}
          onChange={(part) => setWish({ ...wish, ...part })}
        />
        <Checkbox label={t('waitlist:form.tell')} checked={tellClient} onChange={(event) => setTell(event.currentTarget.checked)} />
        <ProblemNotice error={trouble.unsaid} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" disabled={!client || !wanted} loading={add.isPending}>
            {t('waitlist:form.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
