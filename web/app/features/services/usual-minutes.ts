import type { ServiceInput } from '../../../../contract/services.ts';

/** How long a session of each kind takes until the coach says otherwise (requirement S4). */
export const USUAL_MINUTES: Readonly<Record<ServiceInput['kind'], number>> = { one_to_one: 60, check_in: 30 };
