import { Button, Menu, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QUESTION_KINDS, type QuestionKind } from '../../../../../core/forms/question.ts';
import { Icon } from '../../../ui/icon.tsx';

/** Another question, by the kind of its answer. */
export function AddQuestion({ isFull, onAdd }: { isFull: boolean; onAdd: (kind: QuestionKind) => void }) {
  const { t } = useTranslation('forms');
  if (isFull) {
    return (
      <Text fz="sm" c="dimmed">
        {t('list.full')}
      </Text>
    );
  }
  return (
    // What was added takes the focus, not the button.
    <Menu position="bottom-start" returnFocus={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="light" mr="auto" leftSection={<Icon name="plus" size={18} />}>
          {t('list.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {QUESTION_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {t(`kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
