import { CamelCasePlugin, type PluginTransformResultArgs, type QueryResult, type UnknownRow } from 'kysely';

/**
 * Names in camel case in the code and in snake case in the database; what a jsonb column holds is left as it is. Every row of a result is a copy
 * of one empty row: an object that wide is kept as a dictionary when it grows name by name, and each later look at it or copy of it is slow.
 */
export class CamelCaseNames extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows;
    if (first === undefined) return result;
    const names = Object.keys(first).map((name) => [name, this.camelCase(name)] as const);
    const empty: UnknownRow = Object.fromEntries(names.map(([, renamed]) => [renamed, null]));
    const rows = result.rows.map((row) => {
      const copy = { ...empty };
      for (const [name, renamed] of names) copy[renamed] = row[name];
      return copy;
    });
    return { ...result, rows };
  }
}
