import { api } from './api.ts';
import { problem } from './problem.ts';

const notYet = (): never => {
  throw problem({ code: 'not_found' });
};

/** Lines of the contract whose handlers are being written. To callers they are not there. */
export const unfinished = {
  regulars: {
    previewImport: api.regulars.previewImport.handler(notYet),
    import: api.regulars.import.handler(notYet),
    export: api.regulars.export.handler(notYet),
  },
  placements: {
    startRun: api.placements.startRun.handler(notYet),
    run: api.placements.run.handler(notYet),
    stopRun: api.placements.stopRun.handler(notYet),
  },
  tracker: {
    show: api.tracker.show.handler(notYet),
    remind: api.tracker.remind.handler(notYet),
    message: api.tracker.message.handler(notYet),
    release: api.tracker.release.handler(notYet),
    answer: api.tracker.answer.handler(notYet),
  },
};
