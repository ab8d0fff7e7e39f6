import { folderSize } from './folder-size.ts';
import { oneVerb } from './one-verb.ts';
import { walls } from './walls.ts';

/** The rules the linter lacks. Loaded by .oxlintrc.json. */
export default { meta: { name: 'perennial' }, rules: { walls, 'folder-size': folderSize, 'one-verb': oneVerb } };
