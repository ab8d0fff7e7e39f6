import { Button, Select, SimpleGrid, Stack, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientInput } from '../../../../../contract/clients.ts';
import { CLIENT_STATES } from '../../../../../core/clients/client-state.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { TimeZoneSelect } from '../../../ui/time-zone-select.tsx';

interface ClientFieldsProps {
  readonly form: UseFormReturnType<ClientInput>;
  /** Only what matters first, and the rest behind a button. */
  readonly short?: boolean;
}

/** Everything that can be said about a client. */
export function ClientFields({ form, short = false }: ClientFieldsProps) {
  const { t } = useTranslation(['clients', 'app']);
  const [all, setAll] = useState(!short);
  const optional = (field: 'phone' | 'startedOn') => `${t(`clients:fields.${field}`)} (${t('app:optional')})`;
  return (
    <Stack gap="md">
      <TextInput
        label={t('clients:fields.name')}
        required
        withAsterisk={false}
        maxLength={120}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label={t('clients:fields.email')}
          type="email"
          required
          withAsterisk={false}
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <TextInput label={optional('phone')} type="tel" maxLength={32} {...form.getInputProps('phone')} />
      </SimpleGrid>
      <RelationshipFields form={form} />
      <TagsField form={form} />
      {all ? (
        <MoreFields form={form} since={optional('startedOn')} />
      ) : (
        <Button variant="subtle" size="compact-sm" mr="auto" onClick={() => setAll(true)}>
          {t('clients:fields.more')}
        </Button>
      )}
    </Stack>
  );
}

/** VIPs are connected, so that one switch moves the other. */
function RelationshipFields({ form }: ClientFieldsProps) {
  const { t } = useTranslation('clients');
  const { connected, vip } = form.values;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <Switch
        label={t('fields.connected')}
        description={t('fields.connectedHint')}
        checked={connected}
        error={form.errors['connected']}
        onChange={({ currentTarget: { checked } }) => form.setValues({ connected: checked, vip: vip && checked })}
      />
      <Switch
        label={t('fields.vip')}
        description={t('fields.vipHint')}
        checked={vip}
        error={form.errors['vip']}
        onChange={({ currentTarget: { checked } }) => form.setValues({ vip: checked, connected: connected || checked })}
      />
    </SimpleGrid>
  );
}

function TagsField({ form }: ClientFieldsProps) {
  const { t } = useTranslation('clients');
  const { id: coachId } = useCoach();
  const tags = useQuery(queries.clients.tags.queryOptions({ input: { coachId } }));
  return (
    <TagsInput
      label={t('fields.tags')}
      description={t('fields.tagsHint')}
      data={(tags.data ?? []).map(({ tag }) => tag)}
      maxTags={20}
      maxLength={40}
      acceptValueOnBlur
      {...form.getInputProps('tags')}
      error={Object.entries(form.errors).find(([path]) => path.startsWith('tags'))?.[1]}
    />
  );
}

function MoreFields({ form, since }: ClientFieldsProps & { since: string }) {
  const { t } = useTranslation('clients');
  const { priority } = form.values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t('fields.state')}
          description={t('fields.stateHint')}
          allowDeselect={false}
          data={CLIENT_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          {...form.getInputProps('state')}
        />
        <Select
          label={t('fields.priority')}
          description={t('fields.priorityHint')}
          allowDeselect={false}
          data={(['none', '1', '2', '3'] as const).map((value) => ({ value, label: t(`priority.${value}`) }))}
          value={priority === null ? 'none' : String(priority)}
          onChange={(value) => form.setFieldValue('priority', ([1, 2, 3] as const).find((rank) => String(rank) === value) ?? null)}
          error={form.errors['priority']}
        />
        <TimeZoneSelect label={t('fields.timeZone')} description={t('fields.timeZoneHint')} clearable {...form.getInputProps('timeZone')} />
        <TextInput
          label={since}
          type="date"
          inputWrapperOrder={['label', 'input', 'error']}
          {...form.getInputProps('startedOn')}
          value={form.values.startedOn ?? ''}
          onChange={(event) => form.setFieldValue('startedOn', event.currentTarget.value || null)}
        />
      </SimpleGrid>
      <Textarea
        label={t('fields.notes')}
        description={t('fields.notesHint')}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={8000}
        {...form.getInputProps('notes')}
      />
    </>
  );
}
