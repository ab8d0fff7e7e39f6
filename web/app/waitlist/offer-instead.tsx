import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfferDialog } from './offer-dialog.tsx';
import { useFits } from './use-fits.ts';

/** Where somebody in line waits for the time that is about to be booked: how many, and the way to offer it to them. Nothing where nobody does. */
export function OfferInstead({ startsAt }: { readonly startsAt: string }) {
  const { t } = useTranslation('kept');
  const [offering, setOffering] = useState(false);
  const suits = useFits({ startsAt }).filter(({ reason, hindrance }) => reason === null && hindrance === null);
  const [first] = suits;
  if (!first && !offering) return null;
  return (
    <>
      <Text fz="sm" role="status">
        {t('line.fits', { count: suits.length })}{' '}
        <Anchor component="button" type="button" fz="sm" onClick={() => setOffering(true)}>
          {t('line.offerInstead', { name: first?.entry.client.name ?? '' })}
        </Anchor>
      </Text>
      {offering && <OfferDialog startsAt={startsAt} onClose={() => setOffering(false)} />}
    </>
  );
}
