import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LongCards } from '../../../ui/list/long-cards.tsx';
import { AwayTag } from '../away-tag.tsx';
import { EntryActions } from '../entry/entry-actions.tsx';
import { RegularStatusTag } from '../regular-status-tag.tsx';
import { usePatternWords } from '../use-pattern-words.ts';
import { useServiceNames } from '../use-service-names.ts';
import { OpenButton } from './open-button.tsx';
import type { RosterListShape } from './roster-list-shape.ts';
import looks from '../../../ui/list/long-list.module.css';
import classes from './roster-list.module.css';

const NOTHING = () => {};

/** The roster where a table would not fit. */
export function RosterCards({ list, rows, measure, regulars, onOpen, onEdit }: RosterListShape) {
  const { t } = useTranslation('roster');
  const words = usePatternWords();
  const what = useServiceNames();
  return (
    <LongCards list={list} rows={rows} label={t('title')}>
      {(index) => {
        const regular = regulars[index];
        if (!regular) return null;
        return (
          <li
            key={regular.id}
            ref={measure}
            data-index={index}
            data-away={regular.status === 'inactive' || undefined}
            aria-posinset={index + 1}
            aria-setsize={regulars.length}
            className={`${looks.card} ${classes.card}`}
          >
            <OpenButton name={regular.clientName} onOpen={() => onOpen(regular)} />
            <Text fz="sm">{words.brief(regular)}</Text>
            <Text fz="sm" c="dimmed">
              {what(regular)}
            </Text>
            <Text fz="sm" c="dimmed">
              {words.suits(regular)}
            </Text>
            <AwayTag regular={regular} />
            <div className={classes.foot}>
              <RegularStatusTag status={regular.status} />
              <div className={classes.actions}>
                <EntryActions regular={regular} onEdit={() => onEdit(regular)} onRemoved={NOTHING} />
              </div>
            </div>
          </li>
        );
      }}
    </LongCards>
  );
}
