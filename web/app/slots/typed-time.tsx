import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlotDay } from '../../../contract/slots.ts';
import { instantOnDay } from '../time/instant-on-day.ts';
import { minuteOfText } from '../time/minute-of-text.ts';

/** Any time of a day, open or not. */
export function TypedTime({ day, onPick }: { day: SlotDay; onPick: (startsAt: string) => void }) {
  const { t } = useTranslation('sessions');
  const [text, setText] = useState('');
  const minute = minuteOfText(text);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        type="time"
        label={t('pick.another')}
        description={t('pick.anotherHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="default" disabled={minute === null} onClick={() => minute !== null && onPick(instantOnDay(day, minute))}>
        {t('pick.useTime')}
      </Button>
    </Group>
  );
}
