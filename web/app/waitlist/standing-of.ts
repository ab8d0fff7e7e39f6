import type { CoachEntryView } from '../../../contract/waitlist/entry-view.ts';
import type { WaitlistState } from '../../../core/waitlist/entry/waitlist-state.ts';

export type Standing = WaitlistState | 'clientPaused' | 'clientInactive';

/** Where somebody stands: who waits is offered nothing while their own record is paused or inactive. */
export function standingOf({
  state,
  client,
}: {
  readonly state: WaitlistState;
  readonly client: Pick<CoachEntryView['client'], 'state'>;
}): Standing {
  if (state !== 'waiting' || client.state === 'active') return state;
  return client.state === 'paused' ? 'clientPaused' : 'clientInactive';
}
