import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { api } from '../api.ts';

/** Query and mutation options for every route of the contract. */
export const queries = createTanstackQueryUtils(api);
