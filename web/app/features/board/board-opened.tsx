import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../../contract/cycles/placements.ts';
import { ChipDetails } from './details/chip-details.tsx';
import { Floating } from './details/floating.tsx';
import { LaneDetails } from './details/lane-details.tsx';
import type { BoardAddress } from './data/board-address.ts';
import type { PlacementChanges } from './data/use-placement-changes.ts';
import { findPlacement } from './lanes/find-placement.ts';
import { PickDialog } from './pick/pick-dialog.tsx';
import type { FreeStart } from './pick/starts-of-week.ts';
import { WeekStarts } from './pick/week-starts.tsx';
import type { BoardDoing } from './use-board-doing.ts';
import type { BlockedFacts } from './words/describe-blocked.ts';

interface BoardOpenedProps {
  readonly address: BoardAddress;
  readonly board: BoardView;
  readonly doing: BoardDoing;
  readonly changes: PlacementChanges;
  readonly facts: BlockedFacts;
  readonly isSmall: boolean;
  readonly isOver: boolean;
}

/** What is open over the board: a visit, a regular, the times of a week, or all free times. What it was about may have gone meanwhile. */
export function BoardOpened({ address, board, doing, changes, facts, isSmall, isOver }: BoardOpenedProps) {
  const { t } = useTranslation('board');
  const { opened, picking, close, pick } = doing;
  const about = picking ?? opened;
  const lane = board.lanes.find(({ regularId }) => regularId === about?.regularId);
  if (!about || !lane) return null;
  const placementId = 'placementId' in about ? about.placementId : null;
  const placement = placementId === null ? undefined : findPlacement([lane], placementId)?.placement;
  if (placementId !== null && !placement) return null;
  const put = (start: FreeStart) => {
    close();
    void (placement ? changes.move(lane, placement, start) : changes.add(lane, start));
  };
  const regularId = lane.regularId;
  if (picking)
    return (
      <PickDialog
        address={address}
        cycle={board.cycle}
        lane={lane}
        placement={placement}
        week={picking.week}
        onPick={put}
        onClose={close}
      />
    );
  if (!opened) return null;
  const floats = { anchor: opened.anchor, isSmall, onClose: close };
  if (opened.what === 'lane') {
    return (
      <Floating {...floats} label={lane.clientName}>
        <LaneDetails lane={lane} isOver={isOver} onAdd={() => pick({ regularId, placementId: null })} />
      </Floating>
    );
  }
  if (opened.what === 'week') {
    return (
      <Floating {...floats} label={placement ? t('do.move') : t('pick.add', { name: lane.clientName })}>
        <WeekStarts
          lane={lane}
          placement={placement}
          week={opened.week}
          starts={opened.starts}
          onPick={put}
          onOtherWeek={() => pick({ regularId, placementId, week: opened.week })}
        />
      </Floating>
    );
  }
  if (!placement) return null;
  return (
    <Floating {...floats} label={lane.clientName}>
      <ChipDetails
        lane={lane}
        placement={placement}
        facts={facts}
        onMove={() => pick({ regularId, placementId })}
        onPin={() => void changes.pin(placement, !placement.pinned)}
        onDrop={() => {
          close();
          void changes.drop(lane, placement);
        }}
      />
    </Floating>
  );
}
