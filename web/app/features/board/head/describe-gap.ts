import type { TFunction } from 'i18next';
import type { RunView } from '../../../../../contract/cycles/placements.ts';
import { formatGap } from './format-gap.ts';

/** How good the plan of one priority is known to be. */
export const describeGap = ({ proven, gap }: Pick<RunView['classes'][number], 'proven' | 'gap'>, t: TFunction<'board'>): string =>
  proven || gap === 0 ? t('run.proven') : t('run.within', { share: formatGap(gap) });
