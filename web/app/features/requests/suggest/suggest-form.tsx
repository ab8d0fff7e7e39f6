import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { queries } from '../../../queries.ts';
import { keepRequest } from '../../../requests/keep-request.ts';
import { refreshRequests } from '../../../requests/refresh-requests.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { KeptTrouble } from '../../../waitlist/kept-trouble.tsx';
import { useSecondChoice } from '../use-second-choice.ts';
import { ChosenTimes } from './chosen-times.tsx';
import { TimePicker } from './time-picker.tsx';
import classes from './suggest.module.css';

interface SuggestFormProps {
  readonly request: CoachRequestView;
  readonly onClose: () => void;
}

const MOST = 5;

/** Whether the rules in force hold what is suggested. */
function useHeldByRule({ service, client }: CoachRequestView): boolean | undefined {
  const { id: coachId } = useCoach();
  const rules = useQuery(
    queries.rules.effective.queryOptions({ input: { coachId, serviceId: service.id, relationship: client.relationship } }),
  );
  const value = rules.data?.find(({ rule }) => rule === 'holdSuggestions')?.value;
  return typeof value === 'boolean' ? value : undefined;
}

/** Up to five other times for the session, held or not, with a word to the client. */
export function SuggestForm({ request, onClose }: SuggestFormProps) {
  const { t } = useTranslation('requests');
  const { id: coachId } = useCoach();
  const byRule = useHeldByRule(request);
  const [own, setOwn] = useState<boolean>();
  const [starts, setStarts] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const { client } = request;
  const second = useSecondChoice(request);
  const hasSecond = second !== null && starts.some((one) => Date.parse(one) === Date.parse(second.startsAt));
  const held = own ?? byRule ?? true;
  const suggest = useMutation(
    queries.requests.suggest.mutationOptions({
      onSuccess: (answered, { starts: sent }) => {
        keepRequest(coachId, answered);
        showDone(t('suggest.done', { name: client.name, count: sent.length }));
        onClose();
      },
      onSettled: refreshRequests,
    }),
  );
  const toggle = (startsAt: string) =>
    setStarts((before) => {
      const rest = before.filter((one) => Date.parse(one) !== Date.parse(startsAt));
      if (rest.length < before.length || before.length >= MOST) return rest;
      return [...before, startsAt].toSorted((a, b) => Date.parse(a) - Date.parse(b));
    });
  const send = () =>
    suggest.mutate({
      coachId,
      requestId: request.id,
      version: request.version,
      starts: [...starts],
      note: note.replaceAll('\n', ' ').trim(),
      ...(own !== undefined && { hold: own }),
    });
  return (
    <form
      aria-label={t('suggest.title')}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        <div>
          <Text component="h3" fw={600} m={0}>
            {t('suggest.title')}
          </Text>
          <Text fz="sm" c="dimmed">
            {t('suggest.hint', { name: client.name })} {request.suggestions.some(({ state }) => state === 'open') && t('suggest.replaces')}
          </Text>
        </div>
        {second && !hasSecond && (
          <Button size="compact-md" variant="light" mr="auto" className={classes.second} onClick={() => toggle(second.startsAt)}>
            {t('suggest.second', { when: formatMoment(second.coachTime) })}
          </Button>
        )}
        <TimePicker request={request} starts={starts} full={starts.length >= MOST} onToggle={toggle} />
        <ChosenTimes starts={starts} clientTimeZone={request.clientTimeZone} onRemove={toggle} />
        <Switch
          label={t('suggest.hold')}
          description={t(held ? 'suggest.held' : 'suggest.notHeld')}
          checked={held}
          onChange={(event) => setOwn(event.currentTarget.checked)}
        />
        <Textarea
          label={t('suggest.note', { name: client.name })}
          description={t('suggest.noteHint')}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <KeptTrouble error={suggest.error} what="suggest" onAgain={send} />
        <Group gap="xs">
          <Button type="submit" disabled={starts.length === 0} loading={suggest.isPending}>
            {t('suggest.do', { count: starts.length })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('suggest.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
