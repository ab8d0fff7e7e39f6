import type { ImportNode, Rule } from './rule.ts';

/** An action's file exports one function and nothing else that runs: whoever looks for a verb finds a file of that name. */
export const oneVerb: Rule = {
  create(context) {
    return {
      Program(program) {
        const functions = (program.body ?? []).filter(isExportedFunction);
        for (const node of functions.slice(1))
          context.report({ node, message: 'One verb per file: this is the second exported function.' });
      },
    };
  },
};

function isExportedFunction(node: ImportNode): boolean {
  const declaration = node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration' ? node.declaration : null;
  if (declaration?.type === 'FunctionDeclaration') return true;
  return declaration?.declarations?.some((it) => it.init?.type === 'ArrowFunctionExpression') ?? false;
}
