import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import classes from './import.module.css';

const STEPS = ['file', 'check', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** How far the import is. */
export function Steps({ current }: { current: Step }) {
  const { t } = useTranslation('imports');
  const reached = STEPS.indexOf(current);
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} data-done={index < reached || undefined}>
          <span className={classes.bullet} aria-hidden="true">
            {index < reached ? <Icon name="check" size={14} /> : index + 1}
          </span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
