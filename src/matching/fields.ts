import { type Entry, type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import type { Block } from '../knowledge/schema.ts';
import { BLOCKS } from '../knowledge/vocabularies.ts';
import type { Field } from './weights.ts';

/** One piece of an entry's text and the field it counts under. */
export type FieldText = { field: Field; text: string };

/** What the words of the closed vocabularies are called by people. */
const FACET_WORDS: Record<string, string> = {
  laptop: 'laptop own computer local machine desktop',
  ec2: 'ec2 instance server',
  lambda: 'lambda function serverless',
  ecs: 'ecs fargate container task',
  eks: 'eks kubernetes pod cluster',
  ci: 'ci pipeline build deploy runner',
  'on-prem': 'on-prem own data centre server outside aws',
  'other-cloud': 'another cloud azure gcp outside aws',
  app: 'mobile app browser end user',
  console: 'console web page signin',
  api: 'api sdk cli call',
  shell: 'shell ssh terminal',
  desktop: 'rdp remote desktop windows',
  database: 'database sql',
  git: 'git clone push repository',
  docker: 'docker image registry push pull',
  kubectl: 'kubectl cluster',
  packages: 'packages npm pip maven',
  mail: 'mail smtp send',
  files: 'files sftp upload',
  content: 'content url download',
  device: 'device thing',
  account: 'account organization',
};

function texts(field: Field, pieces: readonly (string | undefined)[]): FieldText[] {
  return pieces.filter((text) => text !== undefined).map((text) => ({ field, text }));
}

function blockText(block: Block | undefined): string | undefined {
  if (!block) return undefined;
  const variants = (block.variants ?? []).flatMap((it) => [it.when, it.text ?? '', ...(it.steps ?? [])]);
  return [block.text ?? '', ...(block.steps ?? []), ...variants].join(' ');
}

type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

function credentialFields(it: EntryOf<'credential'>): FieldText[] {
  return [
    ...texts('alias', it.also),
    ...texts('description', [it.what, ...it.for]),
    ...texts(
      'part',
      it.parts.flatMap((part) => [part.name, part.form, part.lives]),
    ),
    ...texts(
      'sign',
      it.then.flatMap((then) => then.signs),
    ),
    ...texts(
      'detail',
      it.then.flatMap((then) => [then.said, then.now]),
    ),
    ...texts(
      'detail',
      BLOCKS.map((name) => blockText(it[name])),
    ),
    ...texts(
      'detail',
      (it.table?.rows ?? []).map((row) => row.join(' ')),
    ),
  ];
}

function taskFields(it: EntryOf<'task'>, knowledge: Knowledge): FieldText[] {
  const credentials = it.credentials.map((row) => knowledge.entries.get(row.id));
  return [
    ...texts('description', [it.verdict, it.because]),
    ...texts(
      'credential',
      credentials.map((entry) => entry && titleOf(entry)),
    ),
    ...texts(
      'facet',
      [...it['runs-on'], ...it.reaches].map((facet) => FACET_WORDS[facet]),
    ),
    ...texts(
      'sign',
      it.then.flatMap((then) => then.signs),
    ),
    ...texts('detail', [...it.do, ...it.caveats, ...it.then.flatMap((then) => [then.said, then.now])]),
    ...texts(
      'detail',
      it.credentials.map((row) => row.when),
    ),
  ];
}

function problemFields(it: EntryOf<'problem'>, knowledge: Knowledge): FieldText[] {
  const credentials = it.causes.map((cause) => knowledge.entries.get(cause.credential));
  return [
    ...texts('errorText', it.texts),
    ...texts(
      'credential',
      credentials.map((entry) => entry && titleOf(entry)),
    ),
    ...texts(
      'detail',
      it.causes.flatMap((cause) => [cause.when, cause.wrong, cause.check, cause.fix]),
    ),
  ];
}

function ownFields(entry: Entry, knowledge: Knowledge): FieldText[] {
  if (entry.kind === 'credential') return credentialFields(entry);
  return entry.kind === 'task' ? taskFields(entry, knowledge) : problemFields(entry, knowledge);
}

/**
 * Lists everything by which an entry can be found.
 *
 * @param entry the entry
 * @param knowledge the whole, for the names of the credentials that the entry leads to
 */
export function fieldsOf(entry: Entry, knowledge: Knowledge): FieldText[] {
  return [...texts('title', [titleOf(entry)]), ...texts('ask', entry.asks), ...ownFields(entry, knowledge)];
}
