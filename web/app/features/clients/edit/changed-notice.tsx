import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientInput } from '../../../../../contract/clients.ts';
import type { Problem } from '../../../../../contract/problem.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { NEW_CLIENT } from './client-values.ts';

interface ChangedNoticeProps {
  readonly problem: Problem;
  readonly loading: boolean;
  readonly onLoad: (how: 'combined' | 'loaded') => void;
}

const isField = (name: string): name is keyof ClientInput => name in NEW_CLIENT;

/** Somebody else saved first: who, what, and the two ways on. */
export function ChangedNotice({ problem, loading, onLoad }: ChangedNoticeProps) {
  const { t, i18n } = useTranslation('clients');
  const { timeZone } = useCoach();
  const { by, at, fields = [] } = problem.changed ?? {};
  const names = fields.filter(isField).map((field) => t(`fields.${field}`).toLowerCase());
  const said = {
    who: by ?? '',
    fields: names.length > 0 ? new Intl.ListFormat(i18n.language).format(names) : t('edit.changed.something'),
    time: at ? formatInstant(at, timeZone) : '',
  };
  return (
    <Alert color="gray" variant="light" role="alert" title={t('edit.changed.title')}>
      <Stack gap="xs" align="flex-start">
        {at && <Text fz="sm">{t(by ? 'edit.changed.who' : 'edit.changed.whoUnknown', said)}</Text>}
        <Text fz="sm">{t('edit.changed.kept')}</Text>
        <Group gap="xs">
          <Button size="sm" variant="default" loading={loading} onClick={() => onLoad('combined')}>
            {t('edit.changed.combine')}
          </Button>
          <Button size="sm" variant="default" loading={loading} onClick={() => onLoad('loaded')}>
            {t('edit.changed.load')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
