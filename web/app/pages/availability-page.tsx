import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Overrides } from '../features/availability/overrides.tsx';
import { Schedules } from '../features/availability/schedules.tsx';
import { Builder } from '../features/builder/builder.tsx';
import { Closures } from '../features/closures/closures.tsx';
import { OwnRanges } from '../features/hours/own-ranges.tsx';
import { WeekHours } from '../features/hours/week-hours.tsx';
import { PublishedSlots } from '../features/published-slots/published-slots.tsx';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';

const PARTS = ['days', 'hours', 'list', 'closures', 'slots'] as const;

export function AvailabilityPage() {
  const { t } = useTranslation('availability');
  const coach = useCoach();
  const { part } = useSearch({ from: '/app/availability' });
  const navigate = useNavigate();
  const shown = PARTS.find((one) => one === part) ?? 'hours';
  const schedules = useQuery(queries.schedules.list.queryOptions({ input: { coachId: coach.id } }));
  return (
    <Page title={t('title')} hint={t('hint')} wide={shown === 'days'}>
      <Tabs
        value={shown}
        onChange={(value) => void navigate({ to: '/app/availability', search: { part: value ?? undefined } })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Loaded query={schedules}>
          {(list) => (
            <>
              <Tabs.Panel value="hours">
                <Schedules schedules={list} editor={(hours, onChange) => <WeekHours value={hours} onChange={onChange} />} />
              </Tabs.Panel>
              <Tabs.Panel value="days">
                <Builder schedules={list} editor={(day, ranges, onChange) => <OwnRanges day={day} ranges={ranges} onChange={onChange} />} />
              </Tabs.Panel>
              <Tabs.Panel value="list">
                <Overrides schedules={list} />
              </Tabs.Panel>
              <Tabs.Panel value="closures">
                <Closures />
              </Tabs.Panel>
              <Tabs.Panel value="slots">
                <PublishedSlots schedules={list} />
              </Tabs.Panel>
            </>
          )}
        </Loaded>
      </Tabs>
    </Page>
  );
}
