import { Button, Checkbox, Collapse, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageTemplateView } from '../../../../contract/packages/package-view.ts';
import { MOST_CREDITS } from '../../../../core/packages/most-credits.ts';
import { useCoach } from '../../session/use-coach.ts';
import { todayIn } from '../../time/today-in.ts';
import { CountInput } from '../../ui/count-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ExpiryFields } from '../terms/expiry-fields.tsx';
import { NoCreditServices } from '../terms/no-credit-services.tsx';
import { TermsFields } from '../terms/terms-fields.tsx';
import { ClientField } from './client-field.tsx';
import { newPackage } from './new-package.ts';
import type { Receiver } from './receiver.ts';
import { TemplateChoice } from './template-choice.tsx';
import { useAssign } from './use-assign.ts';

interface AssignFormProps {
  readonly client: Receiver | undefined;
  readonly templateId: string | undefined;
  readonly templates: readonly PackageTemplateView[];
  readonly onClose: () => void;
}

/** Who, which package, and what differs from it for this client. */
export function AssignForm({ client: known, templateId, templates, onClose }: AssignFormProps) {
  const { t } = useTranslation(['packages', 'app']);
  const { timeZone } = useCoach();
  const [client, setClient] = useState(known);
  const [given, setGiven] = useState(() =>
    newPackage(templates.find(({ id }) => id === templateId) ?? templates[0], { startsOn: todayIn(timeZone), tellClient: true }),
  );
  const usualName = t('packages:giving.name', { count: given.credits });
  const [isOpen, setOpen] = useState(templates.length === 0);
  const { assign, error, isPending } = useAssign(onClose);
  const errors = fieldErrors(error);
  const set = (part: Partial<typeof given>) => setGiven((before) => ({ ...before, ...part }));
  const choose = (id: string | null) => {
    setGiven((before) =>
      newPackage(
        templates.find((one) => one.id === id),
        before,
      ),
    );
    setOpen(id === null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (client) assign(client.id, { ...given, name: given.name.trim() || usualName });
      }}
    >
      <Stack gap="lg">
        <NoCreditServices />
        {!known && <ClientField value={client} onChange={setClient} />}
        {templates.length > 0 && <TemplateChoice templates={templates} value={given.templateId} onChange={choose} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            label={t('packages:fields.name')}
            placeholder={usualName}
            maxLength={80}
            value={given.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={errors['name']}
          />
          <CountInput
            label={t('packages:fields.credits')}
            w="100%"
            max={MOST_CREDITS}
            value={given.credits}
            onChange={(credits) => set({ credits })}
            error={errors['credits']}
          />
        </SimpleGrid>
        <ExpiryFields value={given.expiry} startsOn={given.startsOn} withDay errors={errors} onChange={(expiry) => set({ expiry })} />
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            ml={-8}
            aria-expanded={isOpen}
            rightSection={<Icon name={isOpen ? 'up' : 'down'} size={16} />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('packages:giving.terms')}
          </Button>
          <Collapse expanded={isOpen}>
            <Stack gap="md" pt="sm">
              <TermsFields value={given} errors={errors} onChange={set} />
              <TextInput
                w="11rem"
                type="date"
                label={t('packages:fields.startsOn')}
                value={given.startsOn}
                onChange={({ currentTarget: { value } }) => value && set({ startsOn: value })}
                error={errors['startsOn']}
              />
            </Stack>
          </Collapse>
        </div>
        <Checkbox
          label={t('packages:giving.tell')}
          checked={given.tellClient}
          onChange={(event) => set({ tellClient: event.currentTarget.checked })}
        />
        <ProblemNotice error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" disabled={!client} loading={isPending}>
            {t('packages:giving.do', { count: given.credits })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
