import { z } from 'zod';
import { date, httpsUrl, id, prose, word } from './field-schemas.ts';
import { GROUPS, REACHES, ROLES, RUNS_ON, SECRECIES, STATUSES, TERMS } from './vocabularies.ts';

const words = z.array(word).min(1);
const question = prose(300);
/** Sample questions of an entry; more of them than this no person reads. */
const MOST_QUESTIONS = 100;
const asks = z.array(question).min(1).max(MOST_QUESTIONS);
const not = z.array(question).max(MOST_QUESTIONS).default([]);

const sources = z.record(id, z.strictObject({ url: httpsUrl, checked: date }));
const sourceKey = id.optional();

const then = z.strictObject({
  said: prose(300),
  years: prose(40),
  now: prose(400),
  signs: z.array(word).default([]),
  credential: id.optional(),
  source: sourceKey,
});

const variant = z
  .strictObject({
    when: prose(100),
    text: prose(600).optional(),
    steps: z.array(prose(300)).min(1).optional(),
  })
  .refine((it) => it.text || it.steps, 'says nothing: give it text or steps');

const block = z
  .strictObject({
    text: prose(600).optional(),
    steps: z.array(prose(300)).min(1).optional(),
    variants: z.array(variant).min(1).optional(),
    source: sourceKey,
  })
  .refine((it) => it.text || it.steps || it.variants, 'says nothing: give it text, steps or variants');

const part = z.strictObject({
  name: prose(80),
  secrecy: z.enum(SECRECIES),
  form: prose(240),
  example: prose(120).optional(),
  lives: prose(240).optional(),
});

const table = z
  .strictObject({ columns: z.array(word).min(2).max(4), rows: z.array(z.array(prose(120))).min(1), source: sourceKey })
  .superRefine(({ columns, rows }, { addIssue }) => {
    rows.forEach((row, at) => {
      if (row.length === columns.length) return;
      const message = `has ${row.length} cells under ${columns.length} columns: give it as many, or quote a cell with a comma`;
      addIssue({ code: 'custom', path: ['rows', at], message });
    });
  });

/** One credential or identifier: what it is, its parts, and a block for each thing people ask about it. */
export const credentialSchema = z.strictObject({
  id,
  name: prose(60),
  group: z.enum(GROUPS),
  term: z.enum(TERMS),
  status: z.enum(STATUSES),
  since: prose(40).optional(),
  until: prose(40).optional(),
  instead: id.optional(),
  what: prose(280),
  also: z.array(word).max(MOST_QUESTIONS).default([]),
  parts: z.array(part).min(1),
  for: z.array(prose(200)).min(1),
  'not-for': z.array(z.strictObject({ text: prose(200), use: id })).default([]),
  table: table.optional(),
  get: block,
  store: block.optional(),
  share: block.optional(),
  rotate: block.optional(),
  expires: block.optional(),
  lost: block.optional(),
  leaked: block.optional(),
  'how-many': block.optional(),
  then: z.array(then).default([]),
  sources,
  asks,
  not,
});

const role = z.strictObject({ id, role: z.enum(ROLES), when: prose(200).optional() });

/** One thing people want to do, and the credentials for it, safest first. */
export const taskSchema = z
  .strictObject({
    id,
    title: prose(100),
    credentials: z.array(role).min(1),
    verdict: prose(280).optional(),
    because: prose(300).optional(),
    'runs-on': z.array(z.enum(RUNS_ON)).default([]),
    reaches: z.array(z.enum(REACHES)).default([]),
    do: z.array(prose(200)).max(3).default([]),
    then: z.array(then).default([]),
    caveats: z.array(prose(300)).default([]),
    sources,
    asks,
    not,
  })
  .refine((task) => task.verdict || task.credentials.some((it) => it.role === 'use'), {
    path: ['verdict'],
    message: 'is missing: no credential here has the role "use", so say in a sentence what to do',
  });

const cause = z.strictObject({
  when: prose(200),
  wrong: prose(300),
  check: prose(300).optional(),
  fix: prose(400),
  credential: id,
});

/** One error message as tools print it, with its causes, the likeliest first. */
export const problemSchema = z.strictObject({
  id,
  name: prose(100),
  texts: z.array(prose(240)).min(1),
  unless: z.array(word).default([]),
  causes: z.array(cause).min(1),
  sources,
  asks,
  not,
});

/** What tells two entries apart that people confuse. */
export const differenceSchema = z.strictObject({
  between: z.tuple([id, id]),
  text: prose(300),
  source: httpsUrl.optional(),
});

/** What people type, and what it means here or elsewhere. */
export const vocabularySchema = z.strictObject({
  meanings: z.array(z.strictObject({ say: words, means: z.array(id).min(1).max(4), note: prose(200).optional() })),
  vague: z.array(z.strictObject({ say: words, means: z.array(id).min(2).max(4) })).default([]),
  synonyms: z.array(z.strictObject({ say: words, 'same-as': word })),
  elsewhere: z.array(z.strictObject({ say: words, whose: prose(80), unless: z.array(word).default([]) })),
});

/** Questions that people ask and that are not about AWS credentials, by what they are about. */
export const outsideSchema = z.strictObject({ about: prose(80), asks: z.array(prose(1000)).min(1).max(500) });

export type Credential = z.infer<typeof credentialSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type Outside = z.infer<typeof outsideSchema>;
export type Block = z.infer<typeof block>;
export type Then = z.infer<typeof then>;
export type Cause = z.infer<typeof cause>;
export type Sources = z.infer<typeof sources>;
