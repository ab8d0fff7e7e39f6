import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Going over what is taken, as a second step. */
export function OverbookButton({ count, loading, onOverbook }: { count: number; loading: boolean; onOverbook: () => void }) {
  const { t } = useTranslation('series');
  const [sure, setSure] = useState(false);
  return (
    <>
      {sure && <Text fz="sm">{t('check.overbookHint')}</Text>}
      <Button
        size="compact-md"
        color="red"
        variant={sure ? 'filled' : 'subtle'}
        loading={loading}
        onClick={() => (sure ? onOverbook() : setSure(true))}
      >
        {t(sure ? 'check.overbookSure' : 'check.overbook', { count })}
      </Button>
    </>
  );
}
