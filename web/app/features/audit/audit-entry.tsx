import { Button, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditView } from '../../../../contract/audit.ts';
import { Icon } from '../../ui/icon.tsx';
import { Changes } from './changes.tsx';
import { formatClock } from './format-clock.ts';
import classes from './audit-list.module.css';

interface AuditEntryProps {
  readonly entry: AuditView;
  readonly sentence: { readonly who: string; readonly did: string };
  readonly timeZone: string;
  readonly showsPractice: boolean;
  readonly onOnly: (entry: AuditView) => void;
}

/** One change as a sentence; opened, what stood there before and after. */
export function AuditEntry({ entry, sentence, timeZone, showsPractice, onOnly }: AuditEntryProps) {
  const { t } = useTranslation('audit');
  const [opened, setOpened] = useState(false);
  const details = useId();
  return (
    <li className={classes.entry}>
      <UnstyledButton className={classes.line} aria-expanded={opened} aria-controls={details} onClick={() => setOpened(!opened)}>
        <time className={classes.time} dateTime={entry.at}>
          {formatClock(entry.at, timeZone)}
        </time>
        <span>
          <b>{sentence.who}</b> {sentence.did}
          {showsPractice && entry.coach && <span className={classes.practice}>{t('in', { coach: entry.coach.name })}</span>}
        </span>
        <span className={classes.arrow}>
          <Icon name="right" size={16} />
        </span>
      </UnstyledButton>
      <div id={details} hidden={!opened} className={classes.more}>
        {opened && (
          <>
            <Changes entry={entry} timeZone={timeZone} />
            <Button variant="subtle" size="compact-sm" mt={6} ml={-8} onClick={() => onOnly(entry)}>
              {t('onlyThis')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
