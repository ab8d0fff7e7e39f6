import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { queries } from '../../../queries.ts';
import { keepRequest } from '../../../requests/keep-request.ts';
import { refreshRequests } from '../../../requests/refresh-requests.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import classes from './thread.module.css';

interface ThreadProps {
  readonly request: CoachRequestView;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly canWrite: boolean;
}

/** What was written between the two, and the next word. */
export function Thread({ request, field, canWrite }: ThreadProps) {
  const { t } = useTranslation('requests');
  const { id: coachId, timeZone } = useCoach();
  const { client, messages } = request;
  const [text, setText] = useState('');
  const write = useMutation(
    queries.requests.write.mutationOptions({
      onSuccess: (answered) => {
        keepRequest(coachId, answered);
        setText('');
        showDone(t('thread.sent', { name: client.name }));
      },
      onSettled: refreshRequests,
    }),
  );
  const empty = text.trim() === '';
  const send = () => {
    if (!empty && !write.isPending) write.mutate({ coachId, requestId: request.id, text: text.trim() });
  };
  return (
    <section aria-label={t('thread.title')}>
      <Text component="h3" fw={600} fz="md" m={0} mb={8}>
        {t('thread.title')}
      </Text>
      {messages.length === 0 && (
        <Text fz="sm" c="dimmed" mb="sm">
          {canWrite ? t('thread.none', { name: client.name }) : t('thread.noneClosed')}
        </Text>
      )}
      {messages.length > 0 && (
        <ol className={classes.messages}>
          {messages.map((message) => (
            <li key={message.id} data-author={message.author}>
              <Text fz="xs" c="dimmed">
                {message.author === 'coach' ? t('thread.you') : client.name} · {formatInstant(message.writtenAt, timeZone)}
              </Text>
              <Text className={classes.text}>{message.text}</Text>
            </li>
          ))}
        </ol>
      )}
      {canWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="xs">
            <Textarea
              ref={field}
              label={t('thread.write', { name: client.name })}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                send();
              }}
            />
            <ProblemNotice error={write.error} />
            <Group justify="space-between" gap="xs">
              <Text fz="xs" c="dimmed" className={classes.keys}>
                {t('thread.keys')}
              </Text>
              <Button type="submit" variant="default" disabled={empty} loading={write.isPending}>
                {t('thread.send')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </section>
  );
}
