import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../features/search/search-box.tsx';
import { SessionContext } from '../session/session-context.ts';
import { useLiveChanges } from '../live/use-live-changes.ts';
import { Brand } from './brand.tsx';
import { NoPractice } from './no-practice.tsx';
import { Rail } from './rail.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { usePages } from './use-pages.ts';
import classes from './app-frame.module.css';

function Search() {
  return <SearchBox pages={usePages()} />;
}

/** Rail on the left, page on the right; on a phone the rail hides behind a burger. */
export function AppFrame() {
  const { t } = useTranslation('app');
  const { session } = useRouteContext({ from: '/app' });
  const [opened, { toggle, close }] = useDisclosure(false);
  useLiveChanges(session.coach?.id);
  useFocusKept();
  if (!session.coach) return <NoPractice />;
  return (
    <SessionContext value={{ ...session, coach: session.coach }}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: { base: 56, sm: 0 } }}
        navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding={{ base: 'md', sm: 'xl' }}
      >
        <AppShell.Header hiddenFrom="sm" className={classes.paper} role="presentation">
          <Group component="nav" aria-label={t('menu')} h="100%" px="md" justify="space-between">
            <Brand />
            <Burger opened={opened} onClick={toggle} aria-label={t('menu')} aria-expanded={opened} />
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={`${classes.paper} ${classes.rail}`} p="sm" aria-label={t('rail')}>
          <Rail onGo={close} />
        </AppShell.Navbar>
        <Search />
        <AppShell.Main id="content" tabIndex={-1} className={classes.content}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </SessionContext>
  );
}
