import { Paper, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestLoaded } from '../features/requests/detail/request-loaded.tsx';
import { ClosedList } from '../features/requests/list/closed-list.tsx';
import { OpenList } from '../features/requests/list/open-list.tsx';
import { useOpenRequests } from '../features/requests/list/use-open-requests.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { WaitingRows } from '../ui/waiting-rows.tsx';
import classes from './requests-page.module.css';

/** Below this there is room for the list or for one of them, not for both. */
const NARROW = '(max-width: 62em)';

/** What clients ask for: the list by deadline, and one of them opened beside it; on a phone one or the other. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const { requestId } = useParams({ strict: false });
  const { show } = useSearch({ from: '/app/requests' });
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const open = useOpenRequests();
  const detail = useRef<HTMLDivElement>(null);
  const first = open.data?.requests.find(({ waitsFor }) => waitsFor === 'coach') ?? open.data?.requests[0];
  // Beside the list something is always opened: the most urgent.
  const opened = requestId ?? (narrow || show === 'closed' ? undefined : first?.id);
  const next = open.data?.requests.find(({ id, waitsFor }) => id !== opened && waitsFor === 'coach');
  const answered = opened !== undefined && open.data !== undefined && !open.data.requests.some(({ id }) => id === opened);
  useEffect(() => {
    if (requestId !== undefined && narrow) detail.current?.focus({ preventScroll: true });
  }, [requestId, narrow]);
  const list = (
    <Paper withBorder radius="lg" className={classes.list}>
      <div className={classes.choice}>
        <SegmentedControl
          fullWidth
          aria-label={t('show')}
          value={show ?? 'open'}
          data={[
            { value: 'open', label: open.data && open.data.total > 0 ? t('openCount', { count: open.data.total }) : t('open') },
            { value: 'closed', label: t('closed') },
          ]}
          onChange={(value) => void navigate({ to: '/app/requests', search: value === 'closed' ? { show: 'closed' } : {} })}
        />
      </div>
      {show === 'closed' ? (
        <ClosedList selected={opened} />
      ) : (
        <Loaded query={open} waiting={<WaitingRows count={4} height={84} />}>
          {({ requests }) => <OpenList requests={requests} selected={opened} />}
        </Loaded>
      )}
    </Paper>
  );
  const one = opened !== undefined && (
    <div ref={detail} tabIndex={-1} className={classes.detail}>
      {answered && next && show !== 'closed' && (
        <TextLink to="/app/requests/$requestId" params={{ requestId: next.id }} className={classes.next}>
          {t('next')}: {next.client.name}
        </TextLink>
      )}
      <Paper withBorder radius="lg" className={classes.paper}>
        <RequestLoaded key={opened} requestId={opened} />
      </Paper>
    </div>
  );
  if (narrow) {
    return (
      <Page
        wide
        title={t(opened === undefined ? 'title' : 'one')}
        {...(opened === undefined && { hint: t('hint') })}
        above={
          opened !== undefined && (
            <TextLink to="/app/requests" search={show ? { show } : {}}>
              {t('back')}
            </TextLink>
          )
        }
      >
        {one || list}
      </Page>
    );
  }
  return (
    <Page wide title={t('title')} hint={t('hint')}>
      <div className={classes.both}>
        {list}
        {one || (
          <Text c="dimmed" className={classes.nothing}>
            {(show === 'closed' || open.data?.requests.length !== 0) && open.data && t('choose')}
          </Text>
        )}
      </div>
    </Page>
  );
}
