import { Button, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageTemplateView } from '../../../../../contract/packages/package-view.ts';
import { useTemplateWords } from '../../../packages/terms/use-template-words.ts';
import { useGoodForWords } from '../../../packages/use-good-for-words.ts';
import { useCreditServices } from '../../../packages/terms/use-credit-services.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import classes from './template-list.module.css';
import { useRemoveTemplate } from './use-remove-template.ts';

interface TemplateListProps {
  readonly templates: readonly PackageTemplateView[];
  readonly onGive: (templateId: string) => void;
  readonly onNew: () => void;
}

/** What is sold again and again, each given with one press. */
export function TemplateList({ templates, onGive, onNew }: TemplateListProps) {
  const { t } = useTranslation('packages');
  const words = useTemplateWords();
  const goodFor = useGoodForWords();
  const services = useCreditServices();
  const { remove, isPending } = useRemoveTemplate();
  const [editing, setEditing] = useState<string>();
  const edited = templates.find(({ id }) => id === editing);
  const nameOf = (serviceId: string) => services?.all.find(({ id }) => id === serviceId)?.name ?? [];
  if (templates.length === 0) {
    return (
      <EmptyState title={t('template.none')} action={<Button onClick={onNew}>{t('template.new')}</Button>}>
        {t('template.noneHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('parts.templates')}>
        {templates.map((template) => {
          const { id, name, serviceIds, assigned, active } = template;
          return (
            <li key={id} className={classes.row}>
              <div className={classes.what}>
                <Text fw={600}>{name}</Text>
                <Text fz="sm">{words(template)}</Text>
                <Text fz="sm" c="dimmed">
                  {goodFor({ durationMinutes: null, services: serviceIds.flatMap(nameOf) })} · {t('template.assigned', { count: assigned })}
                </Text>
              </div>
              <div className={classes.do}>
                {!active && <Tag color="grey">{t('template.inactive')}</Tag>}
                {active && (
                  <Button variant="light" size="compact-sm" aria-label={t('template.giveOf', { name })} onClick={() => onGive(id)}>
                    {t('template.give')}
                  </Button>
                )}
                <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
                  <Menu.Target>
                    <Button variant="default" size="compact-sm" px={8} aria-label={t('template.more', { name })} disabled={isPending}>
                      <Icon name="more" size={18} />
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => setEditing(id)}>{t('template.edit')}</Menu.Item>
                    <Menu.Divider />
                    <Menu.Item c="var(--mantine-color-error)" onClick={() => remove(template)}>
                      {t('template.remove')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </div>
            </li>
          );
        })}
      </ul>
      {edited && <TemplateDialog existing={edited} onClose={() => setEditing(undefined)} />}
    </>
  );
}
