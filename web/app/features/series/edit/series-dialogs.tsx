import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { ChangeAll } from './change-all.tsx';
import type { SeriesDoing } from './doing.ts';
import { Extend } from './extend.tsx';
import { EndSeries } from './end-series.tsx';
import { MoveDate } from './move-date.tsx';
import { Pause } from './pause.tsx';
import { Resume } from './resume.tsx';
import { SkipDate } from './skip-date.tsx';

interface SeriesDialogsProps {
  readonly series: CoachSeriesView;
  readonly doing: SeriesDoing;
  readonly onClose: () => void;
}

/** Everything that can be changed about a series, over its page. */
export function SeriesDialogs({ series, doing, onClose }: SeriesDialogsProps) {
  const common = { series, onClose };
  switch (doing.what) {
    case 'skip':
    case 'restore':
      return <SkipDate {...common} date={doing.date} what={doing.what} />;
    case 'move':
      return <MoveDate {...common} date={doing.date} />;
    case 'endHere':
      return <EndSeries {...common} from={doing.date.coachTime.date} />;
    case 'change':
      return <ChangeAll {...common} from={doing.from} />;
    case 'extend':
      // Days chosen one by one don't go on by themselves: more of them are chosen.
      return series.pattern.rhythm.kind === 'dates' ? <ChangeAll {...common} from={null} /> : <Extend {...common} />;
    case 'pause':
      return <Pause {...common} />;
    case 'resume':
      return <Resume {...common} />;
    case 'end':
      return <EndSeries {...common} />;
  }
}
