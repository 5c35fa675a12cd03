import { z } from 'zod';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../shared/letter/examples.ts';
import { CABINET_TOPICS } from '../../shared/letter/kinds/cabinet-submission.ts';
import { KINDS } from '../../shared/letter/kinds.ts';
import type { LetterKind } from '../../shared/letter/model.ts';
import { agencySchema, letterSchema } from '../../shared/letter/schema.ts';
import { idSchema } from '../../shared/plan/schema.ts';
import { PART_DEFAULTS } from './letter-data.ts';

/** Of the parts of a JSON Schema that are looked at here. */
interface JsonSchema {
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  default?: unknown;
}

/**
 * What a file of data for `letter write` may hold, as JSON Schema (draft 2020-12). The kind's fields are under `x-fields` in the
 * regulation's order, with their names and whether the letter needs them; nothing is required of the file itself. The one
 * example is a whole letter.
 */
export function letterDataSchema(kind: LetterKind): object {
  const { name, fields, source } = KINDS[kind];
  const { format: _, agency: __, ...shape } = letterSchema.shape;
  const agency = z.union([idSchema, agencySchema.omit({ emblem: true })]);
  const schema = z.toJSONSchema(z.strictObject({ ...shape, kind: z.literal(kind), agency })) as JsonSchema;
  loosen(schema);
  return {
    ...schema,
    title: `${name.th} (${name.en})`,
    'x-source': source,
    'x-fields': fields,
    ...(kind === 'cabinet-submission' ? { 'x-topics': CABINET_TOPICS } : {}),
    examples: [exampleData(kind)],
  };
}

/** The example as a file of data, its agency written out. */
function exampleData(kind: LetterKind): object {
  const { format: _, id: __, agency: ___, ...letter } = exampleLetter(kind);
  const { id: ____, emblem: _____, ...agency } = EXAMPLE_CONTEXT.agency;
  return { ...letter, agency };
}

/** Says of what the file may leave out that it is not required. */
function loosen(schema: JsonSchema): void {
  const properties = schema.properties ?? {};
  delete schema.required;
  for (const [name, part] of Object.entries(properties)) {
    const shapes = alternatives(part);
    for (const shape of shapes) {
      if (name === 'agency') loosen(shape);
      else if (name in PART_DEFAULTS)
        notRequired(shape, Object.keys(PART_DEFAULTS[name as keyof typeof PART_DEFAULTS]));
      notRequired(shape, ['id']);
    }
  }
}

/** The shapes that a value, or each item of a list, may have. */
function alternatives(schema: JsonSchema): JsonSchema[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])];
  return inner.length === 0 ? [schema] : inner.flatMap(alternatives);
}

function notRequired(schema: JsonSchema, names: readonly string[]): void {
  if (schema.required) schema.required = schema.required.filter((name) => !names.includes(name));
}
