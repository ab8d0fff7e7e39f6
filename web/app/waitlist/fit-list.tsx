import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitlistFit } from '../../../contract/waitlist/waitlist.ts';
import { FitRow } from './fit-row.tsx';
import classes from './fit-list.module.css';

interface FitListProps {
  readonly entries: readonly WaitlistFit[];
  readonly chosen: string | undefined;
  /** Only those are here whose names were searched for. */
  readonly isSearched: boolean;
  readonly onChoose: (entryId: string) => void;
}

/** More are found by their names. */
const MOST = 40;

const canBeAsked = ({ reason, hindrance }: WaitlistFit) => reason === null && hindrance === null;

/** Everybody in line beside a time: those whom it suits, in order, then the others with what speaks against it. */
export function FitList({ entries, chosen, isSearched, onChoose }: FitListProps) {
  const { t } = useTranslation('kept');
  const suits = entries.filter(canBeAsked);
  const parts = [
    { name: t('offer.fits'), fits: suits.slice(0, MOST) },
    { name: t('offer.others'), fits: entries.filter((fit) => !canBeAsked(fit)).slice(0, Math.max(MOST - suits.length, 0)) },
  ].filter(({ fits }) => fits.length > 0);
  const left = entries.length - parts.reduce((sum, { fits }) => sum + fits.length, 0);
  return (
    <Radio.Group aria-label={t('offer.who')} value={chosen ?? null} onChange={onChoose}>
      <div className={classes.list}>
        {suits.length === 0 && !isSearched && (
          <Text fz="sm" mb="xs">
            {t('offer.noneFits')}
          </Text>
        )}
        <Stack gap="md">
          {parts.map(({ name, fits }) => (
            <div key={name} role="group" aria-label={name}>
              <Text fz="sm" fw={600} mb={6}>
                {name}
              </Text>
              <Stack gap={6}>
                {fits.map((fit) => (
                  <FitRow key={fit.entry.id} fit={fit} />
                ))}
              </Stack>
            </div>
          ))}
          {left > 0 && (
            <Text fz="sm" c="dimmed">
              {t('offer.more', { count: left })}
            </Text>
          )}
        </Stack>
      </div>
    </Radio.Group>
  );
}
