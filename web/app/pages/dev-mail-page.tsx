import { Button, Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MailContent } from '../features/mails/mail-content.tsx';
import { MailList } from '../features/mails/mail-list.tsx';
import { describeProblem } from '../problem/describe-problem.ts';
import { queries } from '../queries.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import classes from './dev-mail-page.module.css';

/** The inbox of demo and development. */
export function DevMailPage() {
  const { t } = useTranslation('system');
  const { mail: chosen } = useSearch({ from: '/dev/mail' });
  const navigate = useNavigate();
  const mails = useQuery(queries.devMail.list.queryOptions({ refetchInterval: 3000 }));
  const off = mails.error !== null && describeProblem(mails.error).code === 'not_found';
  const refresh = (
    <Button variant="default" loading={mails.isRefetching && !mails.isFetched} onClick={() => void mails.refetch()}>
      {t('inboxPage.refresh')}
    </Button>
  );
  return (
    <Container component="main" size="xl" py="xl">
      <Page wide title={t('inboxPage.title')} hint={t('inboxPage.hint')} actions={refresh}>
        {off ? (
          <EmptyState title={t('inboxPage.off')}>{t('inboxPage.offHint')}</EmptyState>
        ) : (
          <Loaded query={mails}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState title={t('inboxPage.none')}>{t('inboxPage.noneHint')}</EmptyState>
              ) : (
                <div className={classes.split}>
                  <Card>
                    <MailList mails={list} chosen={chosen} onChoose={(mail) => void navigate({ to: '/dev/mail', search: { mail } })} />
                  </Card>
                  <Card>{chosen ? <MailContent mailId={chosen} /> : <p>{t('inboxPage.choose')}</p>}</Card>
                </div>
              )
            }
          </Loaded>
        )}
      </Page>
    </Container>
  );
}
