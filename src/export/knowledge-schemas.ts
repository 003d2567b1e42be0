import { z } from 'zod';
import { companySchema } from '../knowledge/company-schema.ts';
import {
  credentialSchema,
  differenceSchema,
  outsideSchema,
  problemSchema,
  taskSchema,
  vocabularySchema,
} from '../knowledge/schema.ts';
import { FIELD_NOTES, type FieldNotes } from './field-notes.ts';

/** The kinds of file that have a schema, named as the schema's file is. */
export const SCHEMA_NAMES = [
  'credential',
  'task',
  'problem',
  'differences',
  'vocabulary',
  'outside',
  'company',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const SCHEMAS = {
  credential: credentialSchema,
  task: taskSchema,
  problem: problemSchema,
  differences: differenceSchema,
  vocabulary: vocabularySchema,
  outside: outsideSchema,
  company: companySchema,
} satisfies Record<SchemaName, z.ZodType>;

type Node = z.core.JSONSchema.JSONSchema;

/** Knowledge is read with every scalar as text, so `years: 2013` is text too, though an editor sees a number. */
function allowUnquoted(node: Node): void {
  if (node.type !== 'string' || node.enum || node.pattern) return;
  Object.assign(node, { type: ['string', 'number', 'boolean'] });
}

/** Adds what to write to each field of an object, however deep. */
function annotate(node: Node, notes: FieldNotes, path: readonly string[]): void {
  for (const [name, field] of Object.entries(node.properties ?? {}) as [string, Node][]) {
    const own = [...path, name];
    const note = notes[own.join('.')];
    if (note) field.description = note;
    annotate(field, notes, own);
  }
  for (const inner of [node.items, node.additionalProperties]) {
    if (typeof inner === 'object' && !Array.isArray(inner)) annotate(inner as Node, notes, path);
  }
}

/**
 * Generates the JSON Schema of one kind of knowledge file, for editors: names, types, closed vocabularies, what to write. It is
 * as strict as the loader, or less so where JSON Schema has no words for a rule.
 *
 * @param name the kind of file
 * @returns draft 7, which editors' YAML servers know best; a file holds one entry or a list of them
 */
export function buildSchema(name: SchemaName): object {
  const { $schema, ...entry } = z.toJSONSchema(SCHEMAS[name], {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => allowUnquoted(jsonSchema as Node),
  });
  annotate(entry as Node, FIELD_NOTES[name], []);
  const one = { $ref: '#/definitions/entry' };
  return {
    $schema,
    title: `awscred: ${name}`,
    anyOf: [one, { type: 'array', minItems: 1, items: one }],
    definitions: { entry },
  };
}

/** The schema as the file that is committed. */
export function formatSchema(name: SchemaName): string {
  return `${JSON.stringify(buildSchema(name), null, 2)}\n`;
}
