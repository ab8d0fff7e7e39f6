import { ActionIcon, Button, Group, SegmentedControl, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import type { CalendarGo } from './keys/use-calendar-go.ts';
import classes from './calendar-toolbar.module.css';

interface CalendarToolbarProps {
  readonly title: string;
  readonly view: string;
  readonly go: CalendarGo;
  readonly children: ReactNode;
}

/** Where one is in time, and the ways to go. */
export function CalendarToolbar({ title, view, go, children }: CalendarToolbarProps) {
  const { t } = useTranslation('calendar');
  return (
    <div className={classes.bar}>
      <Group gap={6} wrap="nowrap" className={classes.nav}>
        <Button variant="default" size="sm" onClick={go.today}>
          {t('today')}
        </Button>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('before')} onClick={go.before}>
          <Icon name="left" size={18} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('after')} onClick={go.after}>
          <Icon name="right" size={18} />
        </ActionIcon>
      </Group>
      <Title order={1} className={classes.title} aria-live="polite">
        {title}
      </Title>
      <Group gap="xs" className={classes.actions}>
        <SegmentedControl
          className={classes.views}
          aria-label={t('view')}
          value={view}
          onChange={go.view}
          data={[
            { value: 'timeGridDay', label: t('day') },
            { value: 'timeGridWeek', label: t('week') },
            { value: 'dayGridMonth', label: t('month') },
          ]}
        />
        {children}
      </Group>
    </div>
  );
}
