import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { Card } from '../../ui/card.tsx';
import { showDone } from '../../ui/show-done.ts';
import { BeginSecondStep } from './begin-second-step.tsx';
import { EndSecondStep } from './end-second-step.tsx';

/** The code asked for beside the password: on, off, or being switched. */
export function SecondStep({ on }: { on: boolean }) {
  const { t } = useTranslation('settings');
  const [switching, setSwitching] = useState(false);
  const done = async () => {
    setSwitching(false);
    showDone(t(on ? 'totp.isOff' : 'totp.isOn'));
    await queryClient.invalidateQueries({ queryKey: queries.session.key() });
  };
  const start = !switching && (
    <Button variant={on ? 'default' : 'filled'} onClick={() => setSwitching(true)}>
      {t(on ? 'totp.end' : 'totp.begin')}
    </Button>
  );
  return (
    <Card title={t('totp.title')} action={start}>
      <Text>{t(on ? 'totp.on' : 'totp.off')}</Text>
      {switching && !on && <BeginSecondStep onDone={() => void done()} />}
      {switching && on && <EndSecondStep onDone={() => void done()} />}
    </Card>
  );
}
