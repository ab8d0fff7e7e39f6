import type { ServiceInput } from '../../../../contract/services.ts';

/** Every kind of place, in the order it is offered. Not taken from the contract, which would bring its whole checker along. */
export const PLACES: readonly ServiceInput['location']['kind'][] = ['in_person', 'phone', 'google_meet', 'zoom', 'video_link', 'hybrid'];
