import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Laying } from '../../../../../core/availability/builder/lay-days.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { daysBetween } from '../../../../../core/time/days-between.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import type { DateSpan } from '../date-span.ts';
import { describeDays } from '../grid/describe-days.ts';
import { describeException } from '../grid/describe-day.ts';
import { layingsOfCopy } from './layings-of-copy.ts';

interface CopyDialogProps {
  readonly span: DateSpan;
  readonly today: string;
  readonly scheduleId: string;
  readonly onLay: (layings: readonly Laying[]) => void;
  readonly onClose: () => void;
}

const MOST_LINES = 8;

/** What was different in an earlier span, laid over a later one, weekday for weekday. Nothing is saved by it. */
export function CopyDialog({ span, today, scheduleId, onLay, onClose }: CopyDialogProps) {
  const { t } = useTranslation(['builder', 'availability', 'app']);
  const coach = useCoach();
  const [into, setInto] = useState(span.from < today ? today : span.from);
  const [source, setSource] = useState(() => {
    const length = daysBetween(span.from, span.to);
    return { from: addDays(span.from, -length - 1), to: addDays(span.from, -1) };
  });
  const isSpan = source.from !== '' && source.from <= source.to && source.from < into;
  const copied = useQuery({
    ...queries.overrides.copied.queryOptions({ input: { coachId: coach.id, ...source, into, scheduleId } }),
    enabled: isSpan,
    placeholderData: keepPreviousData,
  });
  const { create = [], weeks = 0 } = isSpan ? (copied.data ?? {}) : {};
  const layings = layingsOfCopy(create);
  const days = new Set(layings.flatMap(({ dates }) => dates)).size;
  const sentence = () => {
    if (!isSpan) return t('builder:copy.wrong');
    return create.length === 0
      ? t('builder:copy.none')
      : t('builder:copy.found', { count: create.length, weeks: t('builder:copy.weeks', { count: weeks }) });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('builder:copy.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onLay(layings);
          onClose();
        }}
      >
        <Stack gap="md">
          <Text fz="sm" c="dimmed">
            {t('builder:copy.hint')}
          </Text>
          <Group grow align="flex-end">
            <TextInput
              type="date"
              required
              withAsterisk={false}
              label={t('builder:copy.from')}
              value={source.from}
              onChange={(event) => setSource({ ...source, from: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              required
              withAsterisk={false}
              label={t('builder:copy.to')}
              value={source.to}
              onChange={(event) => setSource({ ...source, to: event.currentTarget.value })}
            />
          </Group>
          <TextInput
            type="date"
            required
            withAsterisk={false}
            maw={260}
            label={t('builder:copy.into')}
            min={today}
            value={into}
            onChange={(event) => setInto(event.currentTarget.value || into)}
          />
          <ProblemNotice error={copied.error} />
          {!copied.isPending && (
            <div aria-live="polite">
              <Text fz="sm" fw={600}>
                {sentence()}
              </Text>
              <List fz="sm" mt={6}>
                {create.slice(0, MOST_LINES).map((one) => (
                  <List.Item key={`${one.startsOn} ${one.kind} ${one.startMinute} ${one.note}`}>
                    {describeDays(one, t)}: {describeException(one, t)}
                  </List.Item>
                ))}
                {create.length > MOST_LINES && <List.Item>{t('builder:copy.more', { count: create.length - MOST_LINES })}</List.Item>}
              </List>
            </div>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" disabled={days === 0 || !isSpan} loading={copied.isFetching}>
              {t('builder:copy.do', { count: days })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
