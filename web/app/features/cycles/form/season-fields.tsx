import { Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../../core/time/days-between.ts';
import { Card } from '../../../ui/card.tsx';
import type { CycleValues } from './cycle-values.ts';
import classes from './form.module.css';

/** Name and days of a cycle. */
export function SeasonFields({ form }: { form: UseFormReturnType<CycleValues> }) {
  const { t } = useTranslation('cycles');
  const { firstDate, lastDate } = form.values;
  const days = firstDate !== '' && lastDate >= firstDate ? daysBetween(firstDate, lastDate) + 1 : 0;
  return (
    <Card title={t('form.when')} hint={t('form.whenHint')}>
      <Stack gap="md">
        <TextInput
          label={t('form.name')}
          description={t('form.nameHint')}
          required
          withAsterisk={false}
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <div className={classes.pair}>
          <TextInput type="date" label={t('form.first')} required withAsterisk={false} {...form.getInputProps('firstDate')} />
          <TextInput type="date" label={t('form.last')} required withAsterisk={false} {...form.getInputProps('lastDate')} />
        </div>
        {days > 0 && (
          <Group>
            <Text fz="sm" c="dimmed" role="status">
              {t('form.length', {
                weeks: t('form.weeks', { count: Math.ceil(days / 7) }),
                days: t('form.days', { count: days }),
              })}
            </Text>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
