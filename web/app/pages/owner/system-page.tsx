import { Anchor, Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedJobs } from '../../features/system/failed-jobs.tsx';
import { HealthCards } from '../../features/system/health/health-cards.tsx';
import { MailLog } from '../../features/system/mails/mail-log.tsx';
import { SecondStepRule } from '../../features/system/second-step-rule.tsx';
import { Invitations } from '../../features/users/invitations.tsx';
import { InviteDialog } from '../../features/users/invite-dialog.tsx';
import { Users } from '../../features/users/users.tsx';
import { queries } from '../../queries.ts';
import { useSession } from '../../session/use-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';

const PARTS = ['health', 'users', 'invitations', 'mails', 'jobs', 'settings'] as const;

/** What runs behind the practices: one part at a time, each with its own address. */
export function SystemPage() {
  const { t } = useTranslation(['system', 'users']);
  const { user } = useSession();
  const { part } = useSearch({ from: '/app/system' });
  const navigate = useNavigate();
  const [inviting, setInviting] = useState(false);
  const session = useQuery(queries.session.show.queryOptions());
  const shown = PARTS.find((one) => one === part) ?? 'health';
  const docs = (
    <Anchor href="/api/docs" target="_blank" rel="noreferrer">
      {t('system:docs')}
    </Anchor>
  );
  const invite = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setInviting(true)}>
      {t('users:invite.open')}
    </Button>
  );
  return (
    <Page title={t('system:title')} hint={t('system:hint')} actions={docs}>
      <Tabs
        value={shown}
        onChange={(value) => void navigate({ to: '/app/system', search: { part: value ?? undefined } })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`system:tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="health">
          <HealthCards />
        </Tabs.Panel>
        <Tabs.Panel value="users">
          <Users ownId={user.id} action={invite} />
        </Tabs.Panel>
        <Tabs.Panel value="invitations">
          <Invitations action={invite} />
        </Tabs.Panel>
        <Tabs.Panel value="mails">
          <MailLog ownAddress={user.email} />
        </Tabs.Panel>
        <Tabs.Panel value="jobs">
          <FailedJobs />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <SecondStepRule hasOwn={session.data?.session?.user.totpEnabled ?? user.totpEnabled} />
        </Tabs.Panel>
      </Tabs>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
