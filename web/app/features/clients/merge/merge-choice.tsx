import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { tagsTogether } from './tags-together.ts';
import { useMergeWords } from './use-merge-words.ts';
import type { MergeField, Side } from './merge-fields.ts';
import classes from './merge.module.css';

interface MergeChoiceProps {
  readonly field: MergeField;
  readonly sides: readonly Side[];
  readonly client: ClientProfile;
  readonly other: ClientProfile;
  readonly value: Side;
  readonly onChange: (side: Side) => void;
}

/** One field the records disagree on. */
export function MergeChoice({ field, sides, client, other, value, onChange }: MergeChoiceProps) {
  const { t } = useTranslation('clients');
  const words = useMergeWords(field);
  const said: Record<Side, string> = {
    this: words(client),
    other: words(other),
    both: field === 'tags' ? (tagsTogether(client.tags, other.tags) ?? []).join(', ') : '',
  };
  return (
    <Radio.Group label={t(`fields.${field}`)} value={value} onChange={onChange}>
      <div className={classes.sides}>
        {sides.map((side) => (
          <Radio.Card key={side} value={side} className={classes.side} aria-label={`${t(`merge.${side}`)}: ${said[side]}`}>
            <Radio.Indicator />
            <span className={classes.said}>
              <Text span fz="sm" c="dimmed">
                {t(`merge.${side}`)}
              </Text>
              {said[side] !== '' && (
                <Text span className={classes.value}>
                  {said[side]}
                </Text>
              )}
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
