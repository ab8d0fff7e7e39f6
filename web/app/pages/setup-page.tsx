import { Anchor, Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../contract/availability.ts';
import { WeekHours } from '../features/hours/week-hours.tsx';
import { PresetChoice } from '../features/rules/preset-choice.tsx';
import { SetupDone } from '../features/setup/setup-done.tsx';
import { SetupForm } from '../features/setup/setup-form.tsx';
import { Door } from '../features/sign-in/door.tsx';
import { queries } from '../queries.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';

const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const USUAL: ScheduleView['hours'] = WEEKDAYS.flatMap((weekday) => [
  { weekday, startMinute: 540, endMinute: 720, capacity: 1 },
  { weekday, startMinute: 780, endMinute: 1020, capacity: 1 },
]);

export function SetupPage() {
  const { t } = useTranslation('door');
  const needed = useQuery(queries.setup.show.queryOptions({ staleTime: Infinity }));
  const [hours, setHours] = useState(USUAL);
  const [publicUrl, setPublicUrl] = useState<string>();
  if (publicUrl !== undefined) {
    return (
      <Door title={t('setup.doneTitle')} hint={t('setup.doneHint')}>
        <SetupDone publicUrl={publicUrl} />
      </Door>
    );
  }
  return (
    <Container component="main" size={720} py={48}>
      <Page title={t('setup.title')} hint={needed.data?.needed === false ? undefined : t('setup.hint')}>
        <Loaded query={needed}>
          {(setup) =>
            setup.needed ? (
              <SetupForm
                hours={hours}
                hoursEditor={<WeekHours value={hours} onChange={setHours} />}
                presetChoice={(kind, choose) => <PresetChoice withPlain value={kind} onChange={choose} />}
                onCapacity={(capacity) => setHours((week) => week.map((range) => ({ ...range, capacity })))}
                onDone={setPublicUrl}
              />
            ) : (
              <p>
                {t('setup.already')}{' '}
                <Anchor href="/sign-in" underline="always">
                  {t('setup.toSignIn')}
                </Anchor>
              </p>
            )
          }
        </Loaded>
      </Page>
    </Container>
  );
}
