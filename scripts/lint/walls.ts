import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import type { ImportNode, Rule } from './rule.ts';
import { type Room, rooms } from './rooms.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TEST_PACKAGES = ['vitest', 'fast-check', 'node:'];
/** What a module of "words" may give away at run time: constants, and the one type every room answers with. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;
const RESULT = 'core/result';
/** Examples for tests of every room, which know core and nothing else. */
const FACTS = 'test/facts';

/** Refuses an import that crosses the table in rooms.ts. */
export const walls: Rule = {
  create(context) {
    const file = withoutExtension(relative(ROOT, context.filename));
    const isTest = context.filename.endsWith('.test.ts') || context.filename.endsWith('.test.tsx');
    const room = roomOf(file);
    const check = (node: ImportNode): void => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const target = withoutExtension(relative(ROOT, resolve(dirname(context.filename), specifier)));
      if (isTest && roomOf(target) === FACTS) return;
      const trouble = specifier.startsWith('.') ? fileTrouble(file, room, target, node) : packageTrouble(room, specifier, isTest);
      if (trouble !== null) context.report({ node, message: trouble });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

function fileTrouble(file: string, name: string, target: string, node: ImportNode): string | null {
  const room = rooms[name];
  if (room === undefined) return `${name} is not in the table of rooms; add it to scripts/lint/rooms.ts and docs/architecture.md.`;
  if (target === 'server/main') return 'main.ts knows everything; nothing may know main.ts.';
  if (target.startsWith('..')) return 'This import leaves the project.';
  const feature = featureOf(file);
  if (feature !== null && featureOf(target) !== null && featureOf(target) !== feature)
    return `The feature ${feature} may not import the feature ${featureOf(target)}; what both need goes to web/ui or core.`;
  if (NOUN_OF_ACTIONS.test(file) && isAction(target)) return 'An action may not call another action; what both need goes to core or db.';
  const never = namesOf(node).find((it) => room.neverNames?.test(it) === true);
  if (never !== undefined) return `${name} may not import ${never}: decisions are taken by actions.`;
  if (allows(room.imports, target)) return null;
  if (!allows(room.words ?? [], target)) return `${name} may not import from ${roomOf(target)} (${target}).`;
  return target === RESULT || takesOnlyWords(node) ? null : `${name} may take only types and constants from ${roomOf(target)} (${target}).`;
}

const NOUN_OF_ACTIONS = /^server\/actions\/[^/]+\/[^/]+$/;

/** What opens a transaction is an action; the pieces that work inside someone else's lie in the same folders and may be shared. */
function isAction(file: string): boolean {
  if (!NOUN_OF_ACTIONS.test(file)) return false;
  try {
    return readFileSync(resolve(ROOT, `${file}.ts`), 'utf8').includes('.transaction(');
  } catch {
    return false;
  }
}

const featureOf = (file: string): string | null => /^web\/[^/]+\/features\/([^/]+)/.exec(file)?.[1] ?? null;

function packageTrouble(name: string, specifier: string, isTest: boolean): string | null {
  const room: Room | undefined = rooms[name];
  if (room === undefined) return null;
  const wanted = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
  const matches = (list: readonly string[]): boolean =>
    list.some((entry) => (entry.endsWith(':') ? wanted.startsWith(entry) : wanted === entry || wanted.startsWith(`${entry}/`)));
  if (isTest && matches(TEST_PACKAGES)) return null;
  if (room.packages !== undefined && !matches(room.packages)) return `${name} may not use ${wanted}.`;
  return matches(room.neverPackages ?? []) ? `${name} may not use ${wanted}.` : null;
}

/** A room is open for `target` when the list names its room or the file itself, not merely the house the room stands in. */
const allows = (list: readonly string[], target: string): boolean =>
  list.some(
    (entry) =>
      entry === '*' || entry === target || entry === roomOf(target) || (rooms[entry] === undefined && target.startsWith(`${entry}/`)),
  );

function takesOnlyWords(node: ImportNode): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  return (node.specifiers ?? []).length > 0 && namesOf(node).every((name) => CONSTANT.test(name));
}

/** What an import takes that exists at run time. */
const namesOf = (node: ImportNode): string[] =>
  (node.specifiers ?? []).filter((it) => it.importKind !== 'type').map((it) => it.imported?.name ?? it.local?.name ?? '');

function roomOf(file: string): string {
  const names = Object.keys(rooms).filter((name) => file === name || file.startsWith(`${name}/`));
  const longest = names.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return file.includes('/') ? (file.split('/')[0] ?? '.') : '.';
  // A folder under server/ that the table does not know is no part of the room `server`, which is only its files.
  const rest = file.slice(longest.length + 1);
  return longest === 'server' && rest.includes('/') ? `server/${rest.split('/')[0]}` : longest;
}

const withoutExtension = (path: string): string => path.replaceAll('\\', '/').replace(/(\.test)?\.(ts|tsx|js|mjs|json)$/, '');
