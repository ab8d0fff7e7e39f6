import { Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RulesForm } from '../features/rules/rules-form.tsx';
import { RulesInForce } from '../features/rules/rules-in-force.tsx';
import { ChangePassword } from '../features/security/change-password.tsx';
import { SecondStep } from '../features/security/second-step.tsx';
import { Sessions } from '../features/security/sessions.tsx';
import { ApiKeys } from '../features/settings/api-keys.tsx';
import { ProfileForm } from '../features/settings/profile-form.tsx';
import { queries } from '../queries.ts';
import { useSession } from '../session/use-session.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';

const PARTS = ['profile', 'rules', 'inForce', 'security', 'keys'] as const;

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { t: w } = useTranslation('waitlist');
  const { coach, user } = useSession();
  const { part } = useSearch({ from: '/app/settings' });
  const navigate = useNavigate();
  const shown = PARTS.find((one) => one === part) ?? 'profile';
  const profile = useQuery(queries.coaches.profile.queryOptions({ input: { coachId: coach.id } }));
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId: coach.id } }));
  const session = useQuery(queries.session.show.queryOptions());
  return (
    <Page title={t('title')}>
      <Tabs
        value={shown}
        onChange={(value) => void navigate({ to: '/app/settings', search: { part: value ?? undefined } })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="profile">
          <Loaded query={profile}>{(data) => <ProfileForm coach={data} />}</Loaded>
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <Loaded query={profile}>{(data) => <RulesForm coach={data} />}</Loaded>
          <Text fz="sm" mt="lg">
            {w('settings.link')}{' '}
            <TextLink to="/app/waitlist" search={{ part: 'settings' }}>
              {w('settings.to')}
            </TextLink>
          </Text>
        </Tabs.Panel>
        <Tabs.Panel value="inForce">
          <Loaded query={services}>{(list) => <RulesInForce services={list} />}</Loaded>
        </Tabs.Panel>
        <Tabs.Panel value="security">
          <Stack gap="md">
            <ChangePassword email={user.email} />
            <SecondStep on={session.data?.session?.user.totpEnabled ?? user.totpEnabled} />
            <Sessions />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="keys">
          <ApiKeys />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
