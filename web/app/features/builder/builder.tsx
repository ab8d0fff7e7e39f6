import { Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { LeaveGuard } from '../../ui/dialog/leave-guard.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import { dayFactsOf } from './day-facts-of.ts';
import { DayPanel } from './day/day-panel.tsx';
import type { RangesEditor } from './day/ranges-editor.ts';
import { GridKey } from './grid/grid-key.tsx';
import { Months } from './grid/months.tsx';
import { ConflictDialog } from '../../conflict/conflict-dialog.tsx';
import { SaveBar } from './plan/save-bar.tsx';
import { startsOf } from './plan/starts-of.ts';
import { usePending } from './plan/use-pending.ts';
import { usePlan } from './plan/use-plan.ts';
import { usePlanApi } from './plan/use-plan-api.ts';
import { useSavePlan } from './plan/use-save-plan.ts';
import { BrushBar } from './tools/brush-bar.tsx';
import { CopyDialog } from './tools/copy-dialog.tsx';
import { SentenceField } from './tools/sentence-field.tsx';
import { SpanBar } from './tools/span-bar.tsx';
import { useBrush } from './tools/use-brush.ts';
import { usePaint } from './tools/use-paint.ts';
import { wishOfBrush } from './tools/wish-of-brush.ts';
import { useChoice } from './use-choice.ts';
import { useShown } from './use-shown.ts';
import classes from './builder.module.css';

interface BuilderProps {
  /** At least one. */
  readonly schedules: readonly ScheduleView[];
  /** Edits the ranges of one day. */
  readonly editor: RangesEditor;
}

/** The days of months to come, painted: what differs from the week. Nothing counts before it is saved. */
export function Builder({ schedules, editor }: BuilderProps) {
  const { t } = useTranslation('builder');
  const shown = useShown(schedules);
  const { today, schedule, scheduleId, serviceId } = shown;
  const { span } = shown.months;
  const pending = usePending(shown.scheduleIds);
  const plan = usePlan({ ...span, scheduleId, serviceId }, pending.change, pending.isDirty);
  const saver = useSavePlan(pending, usePlanApi({ ...span, scheduleId }));
  const [brush, setBrush] = useBrush(scheduleId, shown.scheduleIds);
  const wish = wishOfBrush(brush, scheduleId);
  const paint = usePaint(pending, wish, today);
  const [at, setAt] = useState(today);
  const [opened, setOpened] = useState<string>();
  const choice = useChoice(span, today, paint.touch, setOpened);
  const [isCopying, setCopying] = useState(false);
  const { painted, days } = pending;
  const { before, after, isFresh } = plan;
  const facts = useMemo(
    () => dayFactsOf(span, today, scheduleId, { painted, days }, { before, after, isFresh }),
    [span, today, scheduleId, painted, days, before, after, isFresh],
  );
  const open = opened === undefined ? undefined : facts.get(opened);
  const hints = { paint: paint.said || t('hint'), range: choice.chosen.length === 0 ? t('range.first') : t('range.last'), look: t('look') };
  return (
    <Stack gap="md" className={classes.builder}>
      <SpanBar span={span} shown={shown} schedules={schedules} onCopy={() => setCopying(true)} />
      <SentenceField
        text={choice.text}
        onText={choice.setText}
        meant={choice.meant}
        onPaint={({ dates, kind }) => paint.lay(dates, kind) && choice.setText('')}
      />
      <BrushBar
        brush={brush}
        schedules={schedules}
        scheduleId={scheduleId}
        isWrong={wish === null}
        mode={choice.mode}
        onMode={choice.setMode}
        onChange={setBrush}
      />
      <p className={classes.said} role="status">
        {hints[choice.mode]}
      </p>
      <GridKey service={shown.services.find(({ id }) => id === serviceId)?.name} />
      <Loaded<unknown>
        query={pending.query.data === undefined ? pending.query : plan.plan}
        waiting={<WaitingRows count={3} height={220} />}
      >
        {() => (
          <Months
            span={span}
            facts={facts}
            current={facts.has(at) ? at : facts.has(today) ? today : span.from}
            marked={choice.marked}
            chosen={choice.chosen}
            kindAt={choice.mode === 'look' ? undefined : paint.kindAt}
            onCurrent={setAt}
            onChoose={choice.setChosen}
            onPaint={choice.paint}
            onContinue={paint.goOn}
            onTap={choice.tap}
            onOpen={setOpened}
            onTakeBack={pending.takeBack}
          />
        )}
      </Loaded>
      {pending.isDirty && (
        <SaveBar
          pending={pending}
          hits={isFresh ? plan.hits?.length : undefined}
          starts={isFresh ? startsOf(span, before, after) : null}
          error={saver.hits === null ? (saver.error ?? plan.preview.error) : null}
          isSaving={saver.isPending}
          onSave={saver.start}
          onReload={() => {
            saver.reset();
            pending.rebase();
          }}
        />
      )}
      <LeaveGuard isDirty={pending.isDirty} hint={t('leave.hint', { count: days.length })} go={t('leave.go')} />
      {saver.hits !== null && (
        <ConflictDialog hits={saver.hits} error={saver.error} isSaving={saver.isPending} onSave={saver.decide} onClose={saver.closeHits} />
      )}
      {open && schedule && (
        <DayPanel
          key={open.date}
          facts={open}
          schedule={schedule}
          schedules={schedules}
          editor={editor}
          onLay={pending.lay}
          onClose={() => setOpened(undefined)}
        />
      )}
      {isCopying && <CopyDialog span={span} today={today} scheduleId={scheduleId} onLay={pending.lay} onClose={() => setCopying(false)} />}
    </Stack>
  );
}
