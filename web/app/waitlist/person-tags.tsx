import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../contract/waitlist/entry-view.ts';
import { Tag } from '../ui/tag.tsx';

/** Who somebody in line is to the coach, in a word each; nothing of who is nobody special. */
export function PersonTags({ client }: { client: Pick<CoachEntryView['client'], 'relationship' | 'isRegular' | 'flagged'> }) {
  const { t } = useTranslation('waitlist');
  const { relationship, isRegular, flagged } = client;
  if (relationship === 'not_connected' && !isRegular && !flagged) return null;
  return (
    <Group gap={6} component="span">
      {relationship === 'vip' && (
        <Tag color="green" icon="star">
          {t('who.vip')}
        </Tag>
      )}
      {relationship === 'connected' && (
        <Tag color="green" icon="link">
          {t('who.connected')}
        </Tag>
      )}
      {isRegular && (
        <Tag color="blue" icon="cycles">
          {t('who.regular')}
        </Tag>
      )}
      {flagged && (
        <Tag color="red" icon="flag">
          {t('who.flagged')}
        </Tag>
      )}
    </Group>
  );
}
