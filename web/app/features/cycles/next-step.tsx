import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../contract/cycles/cycles.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import classes from './next-step.module.css';

interface StepProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly action: ReactNode;
}

function Step({ icon, title, hint, action }: StepProps) {
  const { t } = useTranslation('cycles');
  return (
    <section className={classes.step} aria-label={t('next.title')}>
      <span className={classes.icon}>
        <Icon name={icon} />
      </span>
      <div className={classes.words}>
        <Text fw={640}>{title}</Text>
        <Text fz="sm" c="dimmed">
          {hint}
        </Text>
      </div>
      {action}
    </section>
  );
}

/** While a cycle is being planned: the one thing to do before it can be sent. Nothing once it can. */
export function NextStep({ cycle }: { cycle: CycleView }) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const { placed, unplaced } = cycle.counts;
  const isEmpty = placed + unplaced === 0;
  const roster = useQuery({ ...queries.regulars.list.queryOptions({ input: { coachId } }), enabled: isEmpty });
  if (cycle.phase !== 'planning') return null;
  const link = { to: '/app/cycles/$cycleId', params: { cycleId: cycle.id }, variant: 'default' } as const;
  if (isEmpty) {
    if (!roster.data) return null;
    const { active } = roster.data.counts;
    return active > 0 ? (
      <Step
        icon="cycles"
        title={t('next.place', { count: active })}
        hint={t('next.placeHint')}
        action={
          <LinkButton {...link} variant="filled" search={{ part: 'plan' }}>
            {t('next.toPlan')}
          </LinkButton>
        }
      />
    ) : (
      <Step
        icon="clients"
        title={t('next.noRegulars')}
        hint={t('next.noRegularsHint')}
        action={<LinkButton to="/app/cycles/roster">{t('next.toRoster')}</LinkButton>}
      />
    );
  }
  if (cycle.confirmBy !== null) return null;
  return (
    <Step
      icon="availability"
      title={t('next.deadline')}
      hint={t('next.deadlineHint')}
      action={
        <LinkButton {...link} search={{ part: 'settings' }}>
          {t('next.toSettings')}
        </LinkButton>
      }
    />
  );
}
