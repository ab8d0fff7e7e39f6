import { api } from './api.ts';
import { problem } from './problem.ts';

const notYet = (): never => {
  throw problem({ code: 'not_found' });
};

/** Lines of the contract whose handlers are being written. To callers they are not there. */
export const unfinished = {
  cycles: {
    list: api.cycles.list.handler(notYet),
    suggest: api.cycles.suggest.handler(notYet),
    create: api.cycles.create.handler(notYet),
    show: api.cycles.show.handler(notYet),
    update: api.cycles.update.handler(notYet),
    remove: api.cycles.remove.handler(notYet),
    setPhase: api.cycles.setPhase.handler(notYet),
    endDeadline: api.cycles.endDeadline.handler(notYet),
    summary: api.cycles.summary.handler(notYet),
    openings: api.cycles.openings.handler(notYet),
  },
  regulars: {
    previewImport: api.regulars.previewImport.handler(notYet),
    import: api.regulars.import.handler(notYet),
    export: api.regulars.export.handler(notYet),
  },
  placements: {
    board: api.placements.board.handler(notYet),
    startRun: api.placements.startRun.handler(notYet),
    run: api.placements.run.handler(notYet),
    stopRun: api.placements.stopRun.handler(notYet),
    targets: api.placements.targets.handler(notYet),
    move: api.placements.move.handler(notYet),
    drop: api.placements.drop.handler(notYet),
    pin: api.placements.pin.handler(notYet),
    add: api.placements.add.handler(notYet),
  },
  tracker: {
    show: api.tracker.show.handler(notYet),
    remind: api.tracker.remind.handler(notYet),
    message: api.tracker.message.handler(notYet),
    release: api.tracker.release.handler(notYet),
    answer: api.tracker.answer.handler(notYet),
  },
};
