import { Code, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { LinkedText } from './linked-text.tsx';
import classes from './mail-content.module.css';

/** One mail as it looks, as text, and its calendar entry. Its HTML stands in a box that can run nothing. */
export function MailContent({ mailId }: { mailId: string }) {
  const { t } = useTranslation('system');
  const mail = useQuery(queries.devMail.show.queryOptions({ input: { mailId } }));
  return (
    <Loaded query={mail}>
      {(content) => (
        <Stack gap="md">
          <div>
            <Title order={2} fz="lg">
              {content.subject}
            </Title>
            <Text fz="sm" c="dimmed">
              {t('inboxPage.to', { recipient: content.recipient })} · {formatInstant(content.createdAt)}
            </Text>
          </div>
          <Tabs defaultValue="html" key={mailId}>
            <Tabs.List>
              <Tabs.Tab value="html">{t('inboxPage.html')}</Tabs.Tab>
              <Tabs.Tab value="text">{t('inboxPage.text')}</Tabs.Tab>
              {content.ics !== null && <Tabs.Tab value="ics">{t('inboxPage.ics')}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="html" pt="md">
              <iframe
                className={classes.frame}
                sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
                title={t('inboxPage.frame')}
                srcDoc={content.html}
              />
            </Tabs.Panel>
            <Tabs.Panel value="text" pt="md">
              <LinkedText text={content.text} />
            </Tabs.Panel>
            <Tabs.Panel value="ics" pt="md">
              <Code block className={classes.text}>
                {content.ics}
              </Code>
            </Tabs.Panel>
          </Tabs>
        </Stack>
      )}
    </Loaded>
  );
}
