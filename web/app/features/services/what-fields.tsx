import { ColorSwatch, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ServiceInput } from '../../../../contract/services.ts';
import { useCoach } from '../../session/use-coach.ts';
import { slugOf } from '../../../../core/services/slug-of.ts';
import { COLORS } from './colors.ts';
import { USUAL_MINUTES } from './usual-minutes.ts';

/** Name, address, kind, words and colour. The address follows the name until it is typed. */
export function WhatFields({ form }: { form: UseFormReturnType<ServiceInput> }) {
  const { t } = useTranslation('services');
  const { slug: coachSlug } = useCoach();
  const { name, slug, color, durations } = form.values;
  const followName = (typed: string) => {
    if (slug === slugOf(name, '')) form.setFieldValue('slug', slugOf(typed, ''));
    form.setFieldValue('name', typed);
  };
  const choose = (kind: ServiceInput['kind']) => {
    // A length that was typed stays.
    if (durations.length === 1 && durations[0] === USUAL_MINUTES[form.values.kind]) form.setFieldValue('durations', [USUAL_MINUTES[kind]]);
    form.setFieldValue('kind', kind);
  };
  const colors = COLORS.includes(color) ? COLORS : [color, ...COLORS];
  return (
    <Stack gap="md">
      <Group grow align="flex-start">
        <TextInput
          label={t('name')}
          required
          withAsterisk={false}
          maxLength={80}
          {...form.getInputProps('name')}
          onChange={(event) => followName(event.currentTarget.value)}
        />
        <Select
          label={t('kindLabel')}
          allowDeselect={false}
          data={(['one_to_one', 'check_in'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.getInputProps('kind')}
          onChange={(kind) => kind !== null && choose(kind)}
        />
      </Group>
      <TextInput
        label={t('slug')}
        description={t('slugHint', { url: `${location.origin}/${coachSlug}/${slug || '…'}` })}
        required
        withAsterisk={false}
        maxLength={60}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        autoCapitalize="none"
        {...form.getInputProps('slug')}
      />
      <Textarea
        label={t('description')}
        description={t('descriptionHint')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={4000}
        {...form.getInputProps('description')}
      />
      <Radio.Group label={t('color')} {...form.getInputProps('color')}>
        <Group gap={14} mt={6}>
          {colors.map((one) => (
            <Group key={one} gap={6} wrap="nowrap">
              <Radio value={one} aria-label={t('color_named', { color: one })} />
              <ColorSwatch color={one} size={20} withShadow={false} aria-hidden />
            </Group>
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group label={t('visibility')} {...form.getInputProps('visibility')}>
        <Stack gap={8} mt={6}>
          <Radio value="public" label={t('public')} />
          <Radio value="connected" label={t('connectedLong')} />
          <Radio value="private" label={t('privateLong')} />
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
