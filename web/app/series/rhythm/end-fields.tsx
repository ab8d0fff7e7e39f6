import { Group, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../core/time/add-days.ts';
import { CountInput } from '../../ui/count-input.tsx';
import type { SeriesEnd } from './rhythm.ts';

const MOST = 200;
const USUAL = 10;

interface EndFieldsProps {
  readonly end: SeriesEnd;
  /** No end lies before. */
  readonly first: string;
  readonly onChange: (end: SeriesEnd) => void;
}

/** Until when something repeats: so many times, or until a day. */
export function EndFields({ end, first, onChange }: EndFieldsProps) {
  const { t } = useTranslation('series');
  const choose = (kind: string) =>
    onChange(kind === 'until' ? { kind: 'until', date: addDays(first, 7 * USUAL) } : { kind: 'count', count: USUAL });
  return (
    <Group gap="sm" align="flex-end">
      <Input.Wrapper label={t('end.label')} labelElement="div">
        <SegmentedControl
          mt={4}
          display="flex"
          aria-label={t('end.label')}
          value={end.kind}
          onChange={choose}
          data={[
            { value: 'count', label: t('end.count') },
            { value: 'until', label: t('end.until') },
          ]}
        />
      </Input.Wrapper>
      {end.kind === 'count' ? (
        <CountInput label={t('end.sessions')} max={MOST} value={end.count} onChange={(count) => onChange({ kind: 'count', count })} />
      ) : (
        <TextInput
          w="11rem"
          type="date"
          label={t('end.date')}
          description={t('end.dateHint')}
          min={first}
          value={end.date}
          onChange={({ currentTarget: { value } }) => value && onChange({ kind: 'until', date: value })}
        />
      )}
    </Group>
  );
}
