import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WAITLIST_ORDERS } from '../../../../../core/waitlist/matching/in-order.ts';
import { OFFER_MODES, type OfferSettings } from '../../../../../core/waitlist/offers/offer-settings.ts';
import { CountInput } from '../../../ui/count-input.tsx';
import { Fold } from '../../../ui/fold/fold.tsx';
import { Weights } from './weights.tsx';

interface OfferingFieldsProps {
  readonly value: OfferSettings;
  readonly errorOf: (field: keyof OfferSettings) => string | undefined;
  readonly onChange: (part: Partial<OfferSettings>) => void;
}

/** To whom a free time is offered, and in which order. */
export function OfferingFields({ value, errorOf, onChange }: OfferingFieldsProps) {
  const { t } = useTranslation('waitlist');
  return (
    <Stack gap="lg">
      <Radio.Group
        label={t('settings.mode')}
        value={value.mode}
        onChange={(chosen) => onChange({ mode: OFFER_MODES.find((mode) => mode === chosen) ?? value.mode })}
      >
        <Stack gap="sm" mt={8}>
          {OFFER_MODES.map((mode) => (
            <Radio key={mode} value={mode} label={t(`settings.modes.${mode}`)} description={t(`settings.modeHint.${mode}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {value.mode === 'best' && (
        <CountInput
          label={t('settings.atOnce')}
          max={100}
          error={errorOf('atOnce')}
          value={value.atOnce}
          onChange={(atOnce) => onChange({ atOnce })}
        />
      )}
      <div>
        <Radio.Group
          label={t('settings.order')}
          value={value.order}
          onChange={(chosen) => onChange({ order: WAITLIST_ORDERS.find((order) => order === chosen) ?? value.order })}
        >
          <Stack gap="sm" mt={8}>
            {WAITLIST_ORDERS.map((order) => (
              <Radio key={order} value={order} label={t(`settings.orders.${order}`)} description={t(`settings.orderHint.${order}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Fold title={t('settings.weights')}>
          <Weights />
        </Fold>
      </div>
      <CountInput
        label={t('settings.offersEach')}
        description={t('settings.offersEachHint')}
        w="100%"
        maw="18rem"
        max={100}
        error={errorOf('offersEach')}
        value={value.offersEach}
        onChange={(offersEach) => onChange({ offersEach })}
      />
    </Stack>
  );
}
