import { Anchor, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CoachView } from '../../../../contract/coaches.ts';
import { Card } from '../../ui/card.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx';
import { useSaveCoach } from './use-save-coach.ts';

/** What clients read about the coach, and where mails about bookings go. */
export function ProfileForm({ coach, onReload }: { coach: CoachView; onReload: () => void }) {
  const { t } = useTranslation(['settings', 'app']);
  const form = useForm({ initialValues: coach });
  const save = useSaveCoach(
    () => showDone(t('settings:profile.saved')),
    (error) => form.setErrors(fieldErrors(error)),
  );
  const see = (
    <Anchor href={coach.publicUrl} target="_blank" rel="noreferrer" fz="sm">
      {t('settings:profile.see')}
    </Anchor>
  );
  return (
    <Card title={t('settings:profile.title')} action={see}>
      <form
        onSubmit={form.onSubmit(({ id, publicUrl: _publicUrl, ...input }) =>
          save.mutate({ ...input, coachId: id, rules: coach.rules, version: coach.version }),
        )}
      >
        <Stack gap="md">
          <TextInput label={t('settings:profile.name')} required withAsterisk={false} maxLength={80} {...form.getInputProps('name')} />
          <TextInput
            label={t('settings:profile.headline')}
            description={t('settings:profile.headlineHint')}
            maxLength={140}
            {...form.getInputProps('headline')}
          />
          <Textarea
            label={t('settings:profile.about')}
            autosize
            minRows={4}
            maxRows={16}
            maxLength={4000}
            {...form.getInputProps('about')}
          />
          <Textarea
            label={t('settings:profile.expect')}
            description={t('settings:profile.expectHint')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={2000}
            {...form.getInputProps('expect')}
          />
          <TextInput
            label={t('settings:profile.slug')}
            description={t('settings:profile.slugHint', { url: `${location.origin}/${form.values.slug}` })}
            required
            withAsterisk={false}
            maxLength={60}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            {...form.getInputProps('slug')}
          />
          <TextInput
            label={t('settings:profile.email')}
            description={t('settings:profile.emailHint')}
            type="email"
            required
            withAsterisk={false}
            {...form.getInputProps('email')}
          />
          <TimeZoneSelect
            label={t('settings:profile.timeZone')}
            description={t('settings:profile.timeZoneHint')}
            {...form.getInputProps('timeZone')}
          />
          <ProblemNotice error={save.error} onReload={onReload} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('app:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
