import { minifyContractRouter } from '@orpc/contract';
import type { Plugin } from 'vite';
import { contract } from '../contract/contract.ts';

/**
 * The browser's client needs methods and paths of the contract, not its schemas: the server checks. Leaving them out (and zod with them) saves
 * a third of what the public pages may weigh. Types are not touched, and schemas imported from their own files still arrive.
 */
export const routesOnly = (): Plugin => ({
  name: 'perennial:routes-only',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/contract/contract.ts') ? `export const contract = ${JSON.stringify(minifyContractRouter(contract))};` : null,
});
