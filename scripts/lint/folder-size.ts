import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Rule } from './rule.ts';

const LIMIT = 25;

/** A folder with more than 25 files (tests beside them not counted) holds more than one noun. Said once, at its first file. */
export const folderSize: Rule = {
  create(context) {
    const folder = dirname(context.filename);
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
      .map((entry) => entry.name)
      .sort();
    if (files.length <= LIMIT || files[0] !== basename(context.filename)) return {};
    return {
      Program: (node) => context.report({ node, message: `${basename(folder)}/ has ${files.length} files; the limit is ${LIMIT}.` }),
    };
  },
};
