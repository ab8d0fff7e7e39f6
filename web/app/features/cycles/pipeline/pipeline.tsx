import { useTranslation } from 'react-i18next';
import type { CycleView, PhaseView } from '../../../../../contract/cycles/cycles.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { formatDate } from '../../../time/format-date.ts';
import { PhaseIcon } from './phase-icon.tsx';
import { usePhaseFacts } from './use-phase-facts.ts';
import classes from './pipeline.module.css';

interface PipelineProps {
  readonly cycle: CycleView;
  /** Only names and dates. */
  readonly brief?: boolean;
  /** In one line: the same, where something else should get the room. */
  readonly inline?: boolean;
}

/** The five phases of a season, where it stands, and when it goes on. */
export function Pipeline({ cycle, brief = false, inline = false }: PipelineProps) {
  const { t } = useTranslation('cycles');
  const factsOf = usePhaseFacts(cycle);
  const when = ({ phase, state, at }: PhaseView) => {
    if (phase === 'planning') return '';
    if (phase === 'confirming' && state !== 'done' && cycle.confirmBy) return t('pipeline.by', { when: formatWall(cycle.confirmBy) });
    if (at === null) return phase === 'open' && state === 'ahead' ? t('pipeline.byHand') : '';
    // These begin with a day, not at an hour.
    if (phase === 'active' || phase === 'completed') return formatDate(at.date);
    return formatWall(at);
  };
  return (
    <ol
      className={classes.pipeline}
      aria-label={t('pipeline.label', { name: cycle.name })}
      data-brief={brief}
      data-inline={inline || undefined}
    >
      {cycle.phases.map((view) => (
        <li key={view.phase} className={classes.step} data-state={view.state} aria-current={view.state === 'current' ? 'step' : undefined}>
          <PhaseIcon state={view.state} />
          <div className={classes.text}>
            <div className={classes.name}>{t(`phase.${view.phase}`)}</div>
            <div className={classes.when}>
              <span className={classes.state}>{t(`state.${view.state}`)}</span>
              {when(view) && <span>{when(view)}</span>}
            </div>
            {!brief &&
              !inline &&
              factsOf(view.phase).map((fact) => (
                <div key={fact} className={classes.fact}>
                  {fact}
                </div>
              ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
