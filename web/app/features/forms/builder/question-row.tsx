import { ActionIcon, Collapse, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../../../contract/forms/form-view.ts';
import { Icon } from '../../../ui/icon.tsx';
import { MoveButtons } from '../../../ui/order/move-buttons.tsx';
import order from '../../../ui/order/order-row.module.css';
import type { RowHandle, RowLook } from '../../../ui/order/use-row-drag.ts';
import classes from './builder.module.css';
import { QuestionFields } from './question-fields.tsx';
import type { QuestionTrouble } from './question-trouble.ts';

interface QuestionRowProps {
  readonly question: Question;
  readonly place: { readonly index: number; readonly count: number };
  readonly look: RowLook;
  readonly handle: RowHandle;
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly trouble: QuestionTrouble | undefined;
  readonly onToggle: () => void;
  readonly onChange: (question: Question) => void;
  readonly onMove: (from: number, to: number) => void;
  /** Left out where there is no room for another. */
  readonly onDouble: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** One question: a line that can be moved, and opens to be edited. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, place, look, handle, isOpen, isNew, trouble, onToggle, onChange, onMove, onDouble, onRemove } = props;
  const { t } = useTranslation('forms');
  const inside = useId();
  const number = place.index + 1;
  const label = question.label.trim() || t('list.untitled');
  // Its fields say it themselves while they are there.
  const wrong = isOpen ? undefined : (trouble?.label ?? trouble?.choices);
  const facts = [t(`kind.${question.kind}`), question.required && t('list.required'), wrong && t(`wrong.${wrong}`)];
  return (
    <li className={`${classes.row} ${order.row}`} data-open={isOpen || undefined} {...look}>
      <div className={classes.line}>
        <span className={order.handle} title={t('list.handle', { number })} aria-hidden="true" {...handle}>
          <Icon name="grip" size={18} />
        </span>
        <UnstyledButton className={classes.open} aria-expanded={isOpen} aria-controls={inside} onClick={onToggle}>
          <Text span fw={600} c={question.label.trim() === '' ? 'dimmed' : undefined} className={classes.label}>
            {number}. {label}
          </Text>{' '}
          <Text span fz="sm" c={trouble ? 'red' : 'dimmed'}>
            {facts.filter(Boolean).join(' · ')}
          </Text>
        </UnstyledButton>
        <Group gap={0} wrap="nowrap">
          {place.count > 1 && (
            <div className={classes.arrows}>
              <MoveButtons
                labels={{ up: t('list.up', { number, label }), down: t('list.down', { number, label }) }}
                place={place}
                onMove={onMove}
              />
            </div>
          )}
          <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('list.more', { number, label })}>
                <Icon name="more" size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {place.index > 0 && <Menu.Item onClick={() => onMove(place.index, place.index - 1)}>{t('list.moveUp')}</Menu.Item>}
              {number < place.count && <Menu.Item onClick={() => onMove(place.index, place.index + 1)}>{t('list.moveDown')}</Menu.Item>}
              {onDouble && <Menu.Item onClick={onDouble}>{t('list.double')}</Menu.Item>}
              <Menu.Item c="var(--mantine-color-error)" onClick={onRemove}>
                {t('list.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </div>
      <Collapse id={inside} expanded={isOpen}>
        {isOpen && (
          <div className={classes.fields}>
            <QuestionFields question={question} trouble={trouble} isNew={isNew} onChange={onChange} />
          </div>
        )}
      </Collapse>
    </li>
  );
}
