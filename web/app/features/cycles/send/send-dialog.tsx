import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { refreshCycles } from '../../../cycles/refresh-cycles.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { SendPreview } from './send-preview.tsx';
import { SendProgress } from './send-progress.tsx';
import { useSendProgress } from './use-send-progress.ts';

interface SendDialogProps {
  readonly cycle: CycleView;
  /** Begins with the mails that are on their way. */
  readonly following?: boolean;
  readonly onPlan: () => void;
  readonly onAnswers: () => void;
  readonly onSettings: () => void;
  readonly onClose: () => void;
}

/** What is going to be sent, client by client; then the mails as they leave. */
export function SendDialog({ cycle, following = false, onPlan, onAnswers, onSettings, onClose }: SendDialogProps) {
  const { t } = useTranslation(['cycles', 'app']);
  const { id: coachId } = useCoach();
  const input = { coachId, cycleId: cycle.id };
  const [sent, setSent] = useState(following);
  const preview = useQuery({
    ...queries.placements.sendPreview.queryOptions({ input }),
    enabled: !sent,
    // What stands on the button is what is sent: never an older count.
    staleTime: 0,
    gcTime: 0,
  });
  const progress = useSendProgress(cycle.id, sent);
  const send = useMutation(
    queries.placements.send.mutationOptions({
      onSuccess: (begun) => {
        queryClient.setQueryData(queries.placements.sendProgress.queryKey({ input }), begun);
        if (preview.data?.clients.length === 0) {
          showDone(t('cycles:send.freed', { count: preview.data.quiet }));
          onClose();
        } else setSent(true);
      },
      onSettled: refreshCycles,
    }),
  );
  const go = (where: () => void) => () => {
    onClose();
    where();
  };
  const failed = progress.data?.failed ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(sent ? 'cycles:send.sending' : 'cycles:send.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {sent ? (
        <Stack gap="md">
          <Loaded query={progress}>{(data) => <SendProgress progress={data} />}</Loaded>
          <Group justify="flex-end" gap="xs">
            {failed > 0 && (
              <Button variant="default" onClick={go(onAnswers)}>
                {t('cycles:send.toAnswers')}
              </Button>
            )}
            <Button onClick={onClose}>{t('cycles:send.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <Loaded query={preview}>
          {(data) => (
            <SendPreview cycle={cycle} preview={data} onPlan={go(onPlan)} onSettings={go(onSettings)}>
              {(canSend) => (
                <>
                  <ProblemNotice error={send.error} />
                  <Button variant="default" onClick={onClose}>
                    {t('app:cancel')}
                  </Button>
                  {data.clients.length + data.quiet > 0 && (
                    <Button disabled={!canSend || preview.isFetching} loading={send.isPending} onClick={() => send.mutate(input)}>
                      {data.clients.length > 0
                        ? t('cycles:send.confirm', { count: data.clients.length })
                        : t('cycles:send.free', { count: data.quiet })}
                    </Button>
                  )}
                </>
              )}
            </SendPreview>
          )}
        </Loaded>
      )}
    </Modal>
  );
}
