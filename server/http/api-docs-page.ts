import { PROBLEM_CODES, type ProblemCode } from '../../contract/problem.ts';
import type { openApiDocument } from './openapi.ts';
import { PROBLEM_STATUS } from './problem-status.ts';
import { refusalSentence } from './problem.ts';

type Document = Awaited<ReturnType<typeof openApiDocument>>;

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const json = (title: string, value: unknown): string =>
  value === undefined ? '' : `<details><summary>${title}</summary><pre>${escape(JSON.stringify(value, null, 2))}</pre></details>`;

const operation = (method: string, path: string, what: Operation): string => `<article id="${method}${escape(path)}">
<h3><code class="${method}">${method.toUpperCase()}</code> <code>${escape(path)}</code></h3>
<p>${escape([what.summary, what.description].filter(Boolean).join('. '))}</p>
${json('Parameters', what.parameters)}${json('Body', what.requestBody)}${json('Answers', what.responses)}
</article>`;

function byTag(document: Document): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const what = (item as Readonly<Record<string, Operation | undefined>>)[method];
      if (!what) continue;
      const tag = what.tags?.[0] ?? 'Other';
      groups.set(tag, [...(groups.get(tag) ?? []), operation(method, path, what)]);
    }
  }
  return groups;
}

/** Sentences that name a number are shown with an example. */
const example = (code: ProblemCode): string =>
  refusalSentence(code === 'limit_reached' ? { code, per: 'day', most: 5 } : code === 'span_too_long' ? { code, mostDays: 93 } : { code });

/** Where the `type` of a problem document points. */
const problems = (): string =>
  PROBLEM_CODES.map(
    (code) => `<tr id="${code}"><td><code>${code}</code></td><td>${PROBLEM_STATUS[code]}</td><td>${escape(example(code))}</td></tr>`,
  ).join('\n');

const STYLE = `body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#23302b;background:#fdfcfa}
h1,h2{color:#1f6f54}h2{margin-top:2.5rem}article,td{border-top:1px solid #ddd8d0}td{padding:.35rem 1rem .35rem 0;vertical-align:top}article{padding:.25rem 0}h3{font-weight:500;font-size:1rem}
code,pre{font-family:ui-monospace,monospace;font-size:.875rem}pre{overflow:auto;background:#f3f0ea;padding:1rem}h3 code:first-child{color:#1f6f54;font-weight:700}
@media(prefers-color-scheme:dark){body{color:#e5e2dc;background:#171a18}h1,h2,h3 code:first-child,a{color:#7cc9ae}pre{background:#202522}article,td{border-color:#333a36}}`;

/** `/api/docs`: the whole document on one page that needs no script, so that it reads anywhere and prints. */
export function apiDocsPage(document: Document): string {
  const sections = [...byTag(document)].map(([tag, operations]) => `<section><h2>${escape(tag)}</h2>${operations.join('\n')}</section>`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Perennial API</title><style>${STYLE}</style></head>
<body><h1>Perennial API</h1>
<p>${escape(document.info.description ?? '')}</p>
<p>Base address: <code>${escape(document.servers?.[0]?.url ?? '')}</code>. The same as data: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${escape(document.openapi)}).
Authenticate with <code>Authorization: Bearer …</code>, a key made under Settings.</p>
${sections.join('\n')}
<section id="problems"><h2>Problem codes</h2><p>Every error is a problem document (RFC 9457) with one of these codes.</p>
<table><tbody>${problems()}</tbody></table></section>
<section><h2>Schemas</h2>${Object.entries(document.components?.schemas ?? {})
    .map(([name, schema]) => json(name, schema))
    .join('')}</section>
</body></html>`;
}
