import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './client-list.module.css';

/** The first few tags, and how many there are beyond them. */
export function ClientTags({ tags, most }: { tags: readonly string[]; most: number }) {
  const { t } = useTranslation('clients');
  if (tags.length === 0) return null;
  return (
    <Group gap={4} component="span">
      {tags.slice(0, most).map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
      {tags.length > most && (
        <Text span fz="sm" c="dimmed">
          {t('moreTags', { count: tags.length - most })}
        </Text>
      )}
    </Group>
  );
}
