import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../../../../contract/forms/form-view.ts';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './form-list.module.css';

/** The forms of a practice: what they are, who asks them, how often they were answered. */
export function FormList({ forms }: { forms: readonly FormView[] }) {
  const { t } = useTranslation('forms');
  return (
    <Card>
      <ul className={classes.list}>
        {forms.map(({ id, name, number, questions, services, answered }) => (
          <li key={id} className={classes.row}>
            <div className={classes.what}>
              <Link to="/app/forms/$formId" params={{ formId: id }} className={classes.name}>
                {name}
              </Link>
              <Text span fz="sm" c="dimmed">
                {t('questions', { count: questions.length })} · {t('version', { number })}
              </Text>
            </div>
            <Text c={services.length === 0 ? 'dimmed' : undefined}>
              {services.length === 0 ? t('askedByNone') : t('askedBy', { names: services.map((service) => service.name).join(', ') })}
            </Text>
            {answered > 0 ? (
              <TextLink to="/app/forms/answers" search={{ form: id }} className={classes.over}>
                {t('answered', { count: answered })}
              </TextLink>
            ) : (
              <Text c="dimmed">{t('answered', { count: 0 })}</Text>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
