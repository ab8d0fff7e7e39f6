export { findClient, findClientByEmail } from './clients/find-client.ts';
export { insertClient } from './clients/write-client.ts';
