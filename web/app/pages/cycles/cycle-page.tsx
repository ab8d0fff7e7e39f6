import { Button, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../contract/cycles/cycles.ts';
import { Board } from '../../features/board/board.tsx';
import { CycleSettings } from '../../features/cycles/form/cycle-settings.tsx';
import { NextStep } from '../../features/cycles/next-step.tsx';
import { Openings } from '../../features/cycles/openings/openings.tsx';
import { PhaseBar } from '../../features/cycles/pipeline/phase-bar.tsx';
import { SendDialog } from '../../features/cycles/send/send-dialog.tsx';
import { SendStatus } from '../../features/cycles/send/send-status.tsx';
import { Summary } from '../../features/cycles/summary/summary.tsx';
import { CycleLine } from '../../features/kept/cycle-line.tsx';
import { Tracker } from '../../features/tracker/tracker.tsx';
import { isNotThere } from '../../problem/is-not-there.ts';
import { NotTherePage } from '../../problem/not-there-page.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatSeason } from '../../time/format-season.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import classes from './cycle-page.module.css';

const PARTS = ['plan', 'answers', 'opening', 'summary', 'settings'] as const;
type Part = (typeof PARTS)[number];

/** Where most of the work is in a phase. */
const USUAL: Record<CycleView['phase'], Part> = {
  planning: 'plan',
  confirming: 'answers',
  open: 'opening',
  active: 'summary',
  completed: 'summary',
};

/** One season: where it stands, and everything about it. */
export function CyclePage() {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const { cycleId } = useParams({ from: '/app/cycles/$cycleId' });
  const cycle = useQuery(queries.cycles.show.queryOptions({ input: { coachId, cycleId } }));
  const back = <TextLink to="/app/cycles">{t('back')}</TextLink>;
  if (!cycle.data && isNotThere(cycle.error)) {
    return <NotTherePage title={t('title')} what={t('notThere')} hint={t('notThereHint')} back={back} />;
  }
  return (
    <Page
      wide
      title={cycle.data?.name ?? t('title')}
      hint={cycle.data && formatSeason(cycle.data)}
      above={back}
      actions={
        <LinkButton to="/app/cycles/roster" variant="default">
          {t('roster')}
        </LinkButton>
      }
    >
      <Loaded query={cycle} waiting={<WaitingRows count={3} height={120} />}>
        {(data) => <CycleParts key={data.id} cycle={data} />}
      </Loaded>
    </Page>
  );
}

function CycleParts({ cycle }: { cycle: CycleView }) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const { part, move } = useSearch({ from: '/app/cycles/$cycleId' });
  const navigate = useNavigate();
  const [sending, setSending] = useState<'ask' | 'follow'>();
  const shown = PARTS.find((one) => one === part) ?? USUAL[cycle.phase];
  const show = (search: { readonly part?: string | undefined; readonly move?: string }, replace = false) =>
    void navigate({ to: '/app/cycles/$cycleId', params: { cycleId: cycle.id }, search, replace, resetScroll: false });
  const go = (to: string | null) => show({ part: to ?? undefined });
  const asked = move === undefined ? undefined : { placementId: move, onShown: () => show({ part: 'plan' }, true) };
  const send = <Button onClick={() => setSending('ask')}>{t(cycle.firstSentAt === null ? 'send.do' : 'send.doChanges')}</Button>;
  return (
    <Stack gap={shown === 'plan' ? 'sm' : 'lg'}>
      <PhaseBar cycle={cycle} send={send} low={shown === 'plan'} />
      <SendStatus cycle={cycle} onShow={() => setSending('follow')} onAnswers={() => go('answers')} />
      {shown !== 'plan' && <NextStep cycle={cycle} />}
      <Tabs value={shown} onChange={go} keepMounted={false}>
        <Tabs.List mb={shown === 'plan' ? 'sm' : 'md'}>
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one} className={classes.tab}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="plan">
          <Board coachId={coachId} cycleId={cycle.id} onSend={() => setSending('ask')} move={asked} />
        </Tabs.Panel>
        <Tabs.Panel value="answers">
          <Tracker cycle={cycle} onMove={(placementId) => show({ part: 'plan', move: placementId })} />
        </Tabs.Panel>
        <Tabs.Panel value="opening">
          <Openings cycle={cycle}>
            <CycleLine cycle={cycle} />
          </Openings>
        </Tabs.Panel>
        <Tabs.Panel value="summary">
          <Summary cycle={cycle} />
        </Tabs.Panel>
        <Tabs.Panel value="settings" maw="60rem">
          <CycleSettings cycle={cycle} onRemoved={() => void navigate({ to: '/app/cycles' })} />
        </Tabs.Panel>
      </Tabs>
      {sending && (
        <SendDialog
          cycle={cycle}
          following={sending === 'follow'}
          onPlan={() => go('plan')}
          onAnswers={() => go('answers')}
          onSettings={() => go('settings')}
          onClose={() => setSending(undefined)}
        />
      )}
    </Stack>
  );
}
