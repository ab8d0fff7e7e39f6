import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PackageTemplateView } from '../../../../contract/packages/package-view.ts';
import { useTemplateWords } from '../terms/use-template-words.ts';
import classes from './template-choice.module.css';

interface TemplateChoiceProps {
  readonly templates: readonly PackageTemplateView[];
  readonly value: string | null;
  readonly onChange: (templateId: string | null) => void;
}

const CUSTOM = 'custom';

/** What is sold again and again, each with what it means; or something made up for one client. */
export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation('packages');
  const words = useTemplateWords();
  const card = (id: string, name: string, hint: string) => (
    <Radio.Card key={id} value={id} radius="md" className={classes.card} aria-label={`${name}: ${hint}`}>
      <Radio.Indicator aria-hidden />
      <div className={classes.words}>
        <Text fw={600} fz="sm">
          {name}
        </Text>
        <Text fz="sm" c="dimmed">
          {hint}
        </Text>
      </div>
    </Radio.Card>
  );
  return (
    <Radio.Group label={t('giving.template')} value={value ?? CUSTOM} onChange={(next) => onChange(next === CUSTOM ? null : next)}>
      <div className={classes.cards}>
        {templates.map((template) => card(template.id, template.name, words(template)))}
        {card(CUSTOM, t('giving.custom'), t('giving.customHint'))}
      </div>
    </Radio.Group>
  );
}
