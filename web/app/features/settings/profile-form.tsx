import { Anchor, Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachView } from '../../../../contract/coaches.ts';
import { useProfileEdit } from '../../session/use-profile-edit.ts';
import { useProfileWords } from '../../session/use-profile-words.ts';
import { Card } from '../../ui/card.tsx';
import { SaveTrouble } from '../../ui/save-trouble.tsx';
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx';

const profileValues = ({ name, slug, headline, about, expect, email, timeZone, visibility }: CoachView) => ({
  name,
  slug,
  headline,
  about,
  expect,
  email,
  timeZone,
  visibility,
});

/** What clients read about the coach, and where mails about bookings go. */
export function ProfileForm({ coach }: { readonly coach: CoachView }) {
  const { t } = useTranslation(['settings', 'app']);
  const nameOf = useProfileWords();
  const done = t('settings:profile.saved');
  const { edit, save, send } = useProfileEdit({ coach, values: profileValues, toSend: (typed) => typed, done });
  const { form } = edit;
  const see = (
    <Anchor href={coach.publicUrl} target="_blank" rel="noreferrer" fz="sm">
      {t('settings:profile.see')}
    </Anchor>
  );
  return (
    <Card title={t('settings:profile.title')} action={see}>
      <form onSubmit={form.onSubmit(send)}>
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
          <Radio.Group label={t('settings:profile.visibility')} {...form.getInputProps('visibility')}>
            <Stack gap={8} mt={6}>
              {(['public', 'connected', 'private'] as const).map((one) => (
                <Radio key={one} value={one} label={t(`settings:profile.visibilityChoice.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <SaveTrouble error={save.error} edit={edit} nameOf={nameOf} />
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
