import { Alert, Stack, Switch, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { TextLink } from '../../ui/text-link.tsx';

/** Whether owners need a second step. Only an owner who has one can ask it of the others. */
export function SecondStepRule({ hasOwn }: { hasOwn: boolean }) {
  const { t } = useTranslation(['system', 'app']);
  const settings = useQuery(queries.system.settings.queryOptions());
  const save = useMutation(
    queries.system.updateSettings.mutationOptions({
      onError: showProblem,
      onSuccess: ({ ownersNeedSecondFactor }) => showDone(t(ownersNeedSecondFactor ? 'system:rules.on' : 'system:rules.off')),
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.system.settings.key() }),
    }),
  );
  const ask = () =>
    modals.openConfirmModal({
      title: t('system:rules.askTitle'),
      children: <Text fz="sm">{t('system:rules.askHint')}</Text>,
      labels: { confirm: t('system:rules.askDo'), cancel: t('app:cancel') },
      onConfirm: () => save.mutate({ ownersNeedSecondFactor: true }),
    });
  return (
    <Card title={t('system:rules.title')} hint={t('system:rules.hint')}>
      <Loaded query={settings}>
        {({ ownersNeedSecondFactor: on }) => (
          <Stack gap="md">
            <Switch
              label={t('system:rules.switch')}
              checked={on}
              disabled={save.isPending || (!on && !hasOwn)}
              onChange={() => (on ? save.mutate({ ownersNeedSecondFactor: false }) : ask())}
            />
            {!hasOwn && !on && (
              <Alert variant="light" color="gray">
                {t('system:rules.own')}{' '}
                <TextLink to="/app/settings" search={{ part: 'security' }} underline="always" fz="inherit">
                  {t('system:rules.toOwn')}
                </TextLink>
              </Alert>
            )}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
