import { useTranslation } from 'react-i18next';
import { CountInput } from '../../../ui/count-input.tsx';

/** How long a session is, in minutes. */
export function LengthField({ value, onChange }: { value: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation('series');
  return <CountInput w="8.5rem" label={t('edit.length')} min={5} max={1440} step={5} value={value} onChange={onChange} />;
}
