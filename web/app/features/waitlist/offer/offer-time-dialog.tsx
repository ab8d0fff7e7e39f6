import { Radio, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { SlotPicker } from '../../../slots/slot-picker.tsx';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { todayIn } from '../../../time/today-in.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { DeadlineField } from '../../../waitlist/deadline-field.tsx';
import { useOffer } from '../../../waitlist/use-offer.ts';
import { useWishWords } from '../../../waitlist/use-wish-words.ts';
import { timesFor } from './times-for.ts';

interface OfferTimeDialogProps {
  readonly entry: CoachEntryView;
  readonly onClose: () => void;
}

/** Offers somebody a time of the coach's choice: one that is kept for the line, or any open one. */
export function OfferTimeDialog({ entry, onClose }: OfferTimeDialogProps) {
  const { t } = useTranslation(['waitlist', 'kept']);
  const { id: coachId, timeZone } = useCoach();
  const words = useWishWords();
  const held = useQuery(queries.waitlist.freedTimes.queryOptions({ input: { coachId } }));
  const [startsAt, setStartsAt] = useState<string>();
  const [deadlineMinutes, setDeadline] = useState<number>();
  const { offer, error, isPending } = useOffer(onClose);
  const today = todayIn(timeZone);
  const first = entry.earliest !== null && entry.earliest > today ? entry.earliest : today;
  const times = timesFor(entry, held.data ?? []);
  const chosen = times.find((time) => time.startsAt === startsAt);
  const losing = chosen?.losing ?? [];
  return (
    <FormDialog
      title={t('waitlist:offerTo.title', { name: entry.client.name })}
      submit={startsAt === undefined ? t('waitlist:offerTo.do') : t('waitlist:offerTo.doTime', { time: formatInstant(startsAt, timeZone) })}
      isPending={isPending}
      isDisabled={startsAt === undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (startsAt === undefined) return;
        offer({ entryId: entry.id, name: entry.client.name, startsAt, deadlineMinutes, wasKept: chosen !== undefined });
      }}
      onClose={onClose}
    >
      <Text fz="sm" c="dimmed">
        {words.what(entry)} · {words.brief(entry)}
      </Text>
      {times.length > 0 && (
        <Radio.Group label={t('waitlist:offerTo.held')} value={chosen ? chosen.startsAt : null} onChange={setStartsAt}>
          <Stack gap={6} mt={6}>
            {times.map((time) => (
              <Radio
                key={time.id}
                value={time.startsAt}
                label={formatWall(time.coachTime)}
                description={
                  time.losing.length > 0 ? t('waitlist:offerTo.heldNow', { names: time.losing.join(', ') }) : t('waitlist:offerTo.heldFree')
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <section aria-labelledby="open-times">
        <Title order={3} fz="sm" id="open-times" mb={6}>
          {t('waitlist:offerTo.open')}
        </Title>
        <SlotPicker
          onlyOpen
          serviceId={entry.service.id}
          durationMinutes={entry.durationMinutes}
          initialDate={first}
          value={startsAt}
          onChange={setStartsAt}
        />
      </section>
      <DeadlineField value={deadlineMinutes} onChange={setDeadline} />
      {startsAt !== undefined && (
        <Text fz="sm" c="dimmed">
          {losing.length > 0 && `${t('waitlist:offerTo.loses', { count: losing.length, names: losing.join(', ') })} `}
          {t(chosen && chosen.cause !== 'by_hand' ? 'kept:offer.lineGoesOn' : 'kept:offer.openAgain')}
        </Text>
      )}
      <ProblemNotice error={error} />
    </FormDialog>
  );
}
