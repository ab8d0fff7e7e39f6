import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PackageList } from '../../features/packages/list/package-list.tsx';
import { TemplateDialog } from '../../features/packages/templates/template-dialog.tsx';
import { TemplateList } from '../../features/packages/templates/template-list.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { AssignDialog } from '../../packages/assign/assign-dialog.tsx';
import { NoCreditServices } from '../../packages/terms/no-credit-services.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';

const PARTS = ['packages', 'templates'] as const;

/** What clients have bought, and what is sold again and again. */
export function PackagesPage() {
  const { t } = useTranslation('packages');
  const { id: coachId } = useCoach();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/app/packages' });
  const [giving, setGiving] = useState<{ readonly templateId?: string }>();
  const [isNew, setNew] = useState(false);
  const templates = useQuery(queries.packageTemplates.list.queryOptions({ input: { coachId } }));
  const part = filter.part ?? 'packages';
  const give = (label: string) => (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setGiving({})}>
      {label}
    </Button>
  );
  const actions =
    part === 'templates' ? (
      <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setNew(true)}>
        {t('template.new')}
      </Button>
    ) : (
      <>
        <ExportButton fetchFile={() => queries.packages.export.call({ coachId })} said={(filename) => t('exported', { filename })}>
          {t('export')}
        </ExportButton>
        {give(t('assign'))}
      </>
    );
  return (
    <Page wide title={t('title')} hint={t('hint')} actions={actions}>
      <NoCreditServices />
      <Tabs
        value={part}
        onChange={(value) => void navigate({ to: '/app/packages', search: value === 'templates' ? { part: value } : {} })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`parts.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="packages">
          <PackageList
            filter={filter}
            onFilter={(search, replace = false) => void navigate({ to: '/app/packages', search, replace })}
            none={
              <EmptyState title={t('list.none')} action={give(t('list.first'))}>
                {t('list.noneHint')}
              </EmptyState>
            }
            noMatch={
              <EmptyState
                title={t('list.noMatch')}
                action={
                  <Button variant="light" onClick={() => void navigate({ to: '/app/packages', search: { show: 'all' } })}>
                    {t('list.showAll')}
                  </Button>
                }
              >
                {t('list.noMatchHint')}
              </EmptyState>
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <Loaded query={templates}>
            {(list) => <TemplateList templates={list} onGive={(templateId) => setGiving({ templateId })} onNew={() => setNew(true)} />}
          </Loaded>
        </Tabs.Panel>
      </Tabs>
      {giving && <AssignDialog {...giving} onClose={() => setGiving(undefined)} />}
      {isNew && <TemplateDialog onClose={() => setNew(false)} />}
    </Page>
  );
}
