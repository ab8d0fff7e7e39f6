/** Whether somebody is being worked with: paused clients come back, inactive ones are kept for the books. */
export const CLIENT_STATES = ['active', 'paused', 'inactive'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];
