import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../contract/waitlist/freed-time-view.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatInstant } from '../time/format-instant.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { TextLink } from '../ui/text-link.tsx';
import type { WaitlistFit } from '../../../contract/waitlist/waitlist.ts';
import { DeadlineField } from './deadline-field.tsx';
import { FitList } from './fit-list.tsx';
import { useOffer } from './use-offer.ts';

interface OfferFormProps {
  readonly startsAt: string;
  /** The time as it is kept for the line, where it is. */
  readonly freedTime: FreedTimeView | null;
  readonly entries: readonly WaitlistFit[];
  /** Only those are here whose names were searched for. */
  readonly isSearched: boolean;
  readonly onClose: () => void;
}

/** Nothing can be offered to anybody: it is about the time itself. */
const OF_THE_TIME = ['slot_taken', 'kept_for_waitlist', 'not_open', 'in_the_past', 'duration_not_offered'] as const;

/** What keeps a time from everybody; undefined where somebody could have it. */
function commonHindrance(entries: readonly WaitlistFit[]): (typeof OF_THE_TIME)[number] | undefined {
  const [first] = entries;
  return OF_THE_TIME.find((one) => first?.hindrance === one && entries.every(({ hindrance }) => hindrance === one));
}

/** Who is asked, and how long they have; whoever it suits and stands first is chosen already. */
export function OfferForm({ startsAt, freedTime, entries, isSearched, onClose }: OfferFormProps) {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  // Said once: another person must not slip under the pointer when the line moves, or when the answer to an offer was lost.
  const [chosen, setChosen] = useState(entries.find(({ reason, hindrance }) => reason === null && hindrance === null)?.entry.id);
  const [deadlineMinutes, setDeadline] = useState<number>();
  const { offer, error, isPending } = useOffer(onClose);
  if (entries.length === 0 && !isSearched) {
    return (
      <EmptyState title={t('offer.nobody')} action={<TextLink to="/app/waitlist">{t('offer.toList')}</TextLink>}>
        {t('offer.nobodyHint')}
      </EmptyState>
    );
  }
  const common = commonHindrance(entries);
  const who = entries.find(({ entry, hindrance }) => entry.id === chosen && hindrance === null);
  const loses = freedTime?.offers.filter(({ state }) => state === 'offered') ?? [];
  const isKept = freedTime?.state === 'offering' && freedTime.cause !== 'by_hand';
  const send = () =>
    who &&
    offer({
      entryId: who.entry.id,
      name: who.entry.client.name,
      startsAt,
      deadlineMinutes,
      wasKept: freedTime?.state === 'offering',
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        {loses.length > 0 && (
          <Alert color="yellow" variant="light">
            {t('offer.loses', {
              count: loses.length,
              names: loses.map(({ clientName }) => clientName).join(', '),
              until: formatInstant(loses[0]?.until ?? startsAt, timeZone),
            })}
          </Alert>
        )}
        {common !== undefined && !isSearched && (
          <Alert color="red" variant="light" role="alert">
            {t(`common.${common}`)}
          </Alert>
        )}
        {entries.length === 0 && <Text c="dimmed">{t('offer.notFound')}</Text>}
        {entries.length > 0 && <FitList entries={entries} chosen={who?.entry.id} isSearched={isSearched} onChoose={setChosen} />}
        <DeadlineField value={deadlineMinutes} onChange={setDeadline} />
        <Text fz="sm" c="dimmed">
          {t(isKept ? 'offer.lineGoesOn' : 'offer.openAgain')}
        </Text>
        <ProblemNotice error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('offer.cancel')}
          </Button>
          <Button type="submit" disabled={!who} loading={isPending}>
            {who ? t('offer.do', { name: who.entry.client.name }) : t('offer.doNobody')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
