import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../contract/problem.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatInstant } from '../time/format-instant.ts';

interface ConflictNoticeProps {
  readonly problem: Problem;
  /** What a field of the record is called on this page; what has no name here is not named. */
  readonly nameOf: (field: string) => string | undefined;
  readonly loading: boolean;
  readonly onLoad: (how: 'combined' | 'loaded') => void;
}

/** Somebody else saved first: who, what, and the two ways on. What was typed is still in the form. */
export function ConflictNotice({ problem, nameOf, loading, onLoad }: ConflictNoticeProps) {
  const { t, i18n } = useTranslation('app');
  const { timeZone } = useCoach();
  const notice = useRef<HTMLDivElement>(null);
  // It comes between the form and its button, and may push itself below the fold.
  useEffect(() => {
    // Newer browsers give a promise back, which is no clean-up.
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { by, at, fields = [] } = problem.changed ?? {};
  const names = fields.flatMap((field) => nameOf(field) ?? []);
  const said = {
    who: by ?? '',
    fields: names.length > 0 ? new Intl.ListFormat(i18n.language).format(names) : t('conflict.something'),
    time: at ? formatInstant(at, timeZone) : '',
  };
  return (
    <Alert ref={notice} color="gray" variant="light" role="alert" title={t('conflict.title')}>
      <Stack gap="xs" align="flex-start">
        {at && <Text fz="sm">{t(by ? 'conflict.who' : 'conflict.whoUnknown', said)}</Text>}
        <Text fz="sm">{t('conflict.kept')}</Text>
        <Group gap="xs">
          <Button size="sm" variant="default" loading={loading} onClick={() => onLoad('combined')}>
            {t('conflict.combine')}
          </Button>
          <Button size="sm" variant="default" loading={loading} onClick={() => onLoad('loaded')}>
            {t('conflict.load')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
