import { delimiter, join } from 'node:path';
import { ROOT } from './root.mjs';

/** With the project's own programs first, its Node 24 among them. */
export const toolEnvironment = (more = {}) => ({
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...more,
});
