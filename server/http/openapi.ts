import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../contract/contract.ts';
import { Problem } from '../../contract/problem.ts';

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

const PROBLEM_ANSWER = {
  description: 'A problem document (RFC 9457) with a code from the closed list, a sentence for people and where it helps alternatives.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** OpenAPI 3.1, from the very schemas that check the requests. `version` is Perennial's own. */
export async function openApiDocument(publicUrl: string, version: string) {
  const document = await generator.generate(contract, {
    info: {
      title: 'Perennial',
      version,
      description:
        'Booking for people who sell their own time. Errors are problem documents; times are instants with an offset; money is in minor units.',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{}, { apiKey: [] }],
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'A key of the coach, made under Settings.' } },
    },
    commonSchemas: { Problem: { schema: Problem } },
  });
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path ?? {})) {
      if (typeof operation === 'object' && operation !== null && 'responses' in operation)
        (operation as { responses: Record<string, unknown> }).responses['default'] = PROBLEM_ANSWER;
    }
  }
  return document;
}
