import { Group, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_OFFER_SETTINGS, type OfferSettings } from '../../../../../core/waitlist/offers/offer-settings.ts';
import { LengthField } from '../../../ui/fields/length-field.tsx';
import { TimeRange } from '../../../ui/time-range.tsx';

interface DeadlineFieldsProps {
  readonly value: OfferSettings;
  readonly errorOf: (field: keyof OfferSettings) => string | undefined;
  readonly onChange: (part: Partial<OfferSettings>) => void;
}

const LENGTHS = [
  ['deadlineMinutes', 'deadline'],
  ['leastMinutes', 'least'],
  ['cutOffMinutes', 'cutOff'],
] as const;

/** How long an offer stands, when nobody is written to, and when a time goes public whoever is left. */
export function DeadlineFields({ value, errorOf, onChange }: DeadlineFieldsProps) {
  const { t } = useTranslation('waitlist');
  const message = useId();
  const { quiet } = value;
  const wrong = errorOf('quiet');
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
        {LENGTHS.map(([field, name]) => (
          <LengthField
            key={field}
            label={t(`settings.${name}`)}
            hint={t(`settings.${name}Hint`)}
            placeholder={undefined}
            error={errorOf(field)}
            value={value[field]}
            onChange={(minutes) => onChange({ [field]: minutes ?? 0 })}
          />
        ))}
      </SimpleGrid>
      <Stack gap="sm">
        <Switch
          label={t('settings.quiet')}
          description={t('settings.quietHint')}
          checked={quiet !== null}
          onChange={(event) => onChange({ quiet: event.currentTarget.checked ? DEFAULT_OFFER_SETTINGS.quiet : null })}
        />
        {quiet !== null && (
          <Group gap={6}>
            <TimeRange
              range={quiet}
              fromLabel={t('settings.quietFrom')}
              toLabel={t('settings.quietTo')}
              wrongBy={wrong === undefined ? undefined : message}
              // Midnight is the beginning of a day here, not the end of one.
              onChange={({ startMinute, endMinute }) => onChange({ quiet: { startMinute, endMinute: endMinute % 1440 } })}
            />
          </Group>
        )}
        {wrong !== undefined && (
          <Text id={message} fz="sm" c="var(--mantine-color-error)" role="alert">
            {wrong}
          </Text>
        )}
      </Stack>
    </Stack>
  );
}
