import { useTranslation } from 'react-i18next';
import type { CoachSeriesView, SeriesDateView } from '../../../../../contract/series/series-view.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { ChangeFrame } from './change-frame.tsx';

interface SkipDateProps {
  readonly series: CoachSeriesView;
  readonly date: SeriesDateView;
  readonly what: 'skip' | 'restore';
  readonly onClose: () => void;
}

/** Leaves one date out, or takes it in again. */
export function SkipDate({ series, date: { id, coachTime }, what, onClose }: SkipDateProps) {
  const { t } = useTranslation('series');
  const other = what === 'skip' ? 'restore' : 'skip';
  return (
    <ChangeFrame
      series={series}
      title={t(`edit.${what}.title`)}
      hint={t(`edit.${what}.hint`, { when: formatMoment(coachTime) })}
      edits={[{ kind: what, id }]}
      undo={[{ kind: other, id }]}
      submit={t(`edit.${what}.do`)}
      danger={what === 'skip'}
      onClose={onClose}
    />
  );
}
