import type { Standing } from './make-folder.ts';
import { credentialYaml } from './sample-files.ts';

/** A folder and how it must be judged; `at` is the file, line and column of the first fault, `faults` their number. */
export type Judged = {
  what: string;
  files: Record<string, Standing>;
  verdict: 'good' | 'warned' | 'refused';
  at?: string;
  says?: RegExp;
  faults?: number;
};

const ONE = 'credentials/api/one.yml';
const one = (fields: Record<string, string | undefined> = {}) => credentialYaml('one', fields);
const withOne = (extra: Record<string, Standing>): Record<string, Standing> => ({ [ONE]: one(), ...extra });
const file = (text: Standing): Record<string, Standing> => ({ [ONE]: text });
/** A credential over block lines, so that the line of each field is known: `what` stands on line 6, `for` on line 8. */
const field = (name: string, text: string): Record<string, Standing> => file(one({ [name]: text }));

const good = (what: string, files: Record<string, Standing>): Judged => ({ what, files, verdict: 'good', faults: 0 });
const warned = (what: string, files: Record<string, Standing>, at: string, says: RegExp): Judged => ({
  ...{ what, files, verdict: 'warned', at, says },
});
const refused = (what: string, files: Record<string, Standing>, at: string, says: RegExp, faults = 1): Judged => ({
  ...{ what, files, verdict: 'refused', at, says, faults },
});

const FIFTY = 50;
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'].concat(
  [...'bcdefghi'].map((letter, at) => `${letter}: &${letter} [${`*${'abcdefgh'[at]}, `.repeat(9)}]`),
);
const manyLines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const BYTES: Judged[] = [
  good('a byte order mark', file(`\ufeff${one()}`)),
  good('line ends of Windows', file(one().replaceAll('\n', '\r\n'))),
  good('letters beyond ASCII', field('what', 'Schlüssel für 東京 🔑')),
  refused('Latin-1', file(Buffer.from(one({ what: 'Schlüssel' }), 'latin1')), `${ONE}:6:11`, /not UTF-8/),
  refused(
    'a cut character at the end',
    file(Buffer.concat([Buffer.from(one()), Buffer.from([0xe2, 0x82])])),
    `${ONE}:11:21`,
    /not UTF-8/,
  ),
  refused(
    'UTF-16',
    file(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(one(), 'utf16le')])),
    `${ONE}:1:1`,
    /UTF-16/,
  ),
  refused('NUL', field('what', 'a\0b'), `${ONE}:6:8`, /U\+0000/),
  refused('an escape sequence', field('what', 'a \u001b[31mred'), `${ONE}:6:9`, /U\+001B/),
  refused('DEL', field('what', 'a\u007f'), `${ONE}:6:8`, /U\+007F/),
  refused('a C1 control', field('what', 'a\u009bb'), `${ONE}:6:8`, /U\+009B/),
  refused('a lone carriage return', field('what', 'a\rb: c'), `${ONE}:6:8`, /U\+000D/),
  refused('text turned around', field('what', 'user \u202eniam\u202c'), `${ONE}:6:12`, /U\+202E/),
  warned('a character without width', field('what', 'ac\u200bcess'), `${ONE}:6:9`, /U\+200B/),
  refused('an escaped control', field('what', '"a\\eb"'), `${ONE}:6:7`, /U\+001B/),
  refused('an escaped half character', field('what', '"a\\ud800b"'), `${ONE}:6:7`, /half a character/),
];

const SIZES: Judged[] = [
  good('a comment of 900 kB', file(`${one()}\n${`# ${'x'.repeat(88)}\n`.repeat(10_000)}`)),
  refused('over 1 MB', file(`${one()}\n${'#'.repeat(1_000_001)}`), `${ONE}:1:1`, /larger than 1000000 bytes/),
  refused('10 MB', file(`${one()}\n${'# long\n'.repeat(1_500_000)}`), `${ONE}:1:1`, /larger than/),
  refused('1 MB of short lines', file(manyLines(400_000, () => 'x')), `${ONE}:100001:1`, /more than 100000 lines/),
  refused('1 MB of tiny items', file(`a: [${'b,'.repeat(490_000)}]`), `${ONE}:1:133335`, /more than 200000/),
  refused('1 MB of wrong escapes', file(`a: "${'\\q'.repeat(490_000)}"`), `${ONE}:1:5`, /backslash/),
  refused(
    '1 MB of blank lines in a text',
    file(`a: >\n${'\n'.repeat(99_000)} x\nb`),
    `${ONE}:99003:1`,
    /is not valid YAML/,
  ),
  refused('1 MB of markup', field('what', `"${'<!'.repeat(450_000)}"`), `${ONE}:6:7`, /longer than 280/),
  refused('a field of 1 MB', file(`? ${'k'.repeat(900_000)}\n: x`), `${ONE}:1:1`, /missing/, 2),
];

const NESTING: Judged[] = [
  refused('flow lists in each other', file('['.repeat(3_000)), `${ONE}:1:51`, /50 levels/),
  refused('100,000 of them', file(`id: one\nfor: ${'['.repeat(100_000)}`), `${ONE}:2:55`, /50 levels/),
  refused('closed ones', file(`${'['.repeat(400)}${']'.repeat(400)}`), `${ONE}:1:51`, /50 levels/),
  refused('fields in braces', file('{a: '.repeat(300)), `${ONE}:1:201`, /50 levels/),
  refused('dashes in a row', file('- '.repeat(300)), `${ONE}:1:101`, /50 levels/),
  refused('question marks in a row', file('? '.repeat(300)), `${ONE}:1:101`, /50 levels/),
  refused('ever deeper indentation', file(manyLines(300, (at) => `${' '.repeat(at)}a:`)), `${ONE}:51:51`, /50 levels/),
  refused('ever deeper dashes', file(manyLines(300, (at) => `${' '.repeat(at)}-`)), `${ONE}:51:51`, /50 levels/),
  good('brackets in quotes', field('what', `"${'['.repeat(200)}"`)),
  good('brackets in a comment', file(`# ${'['.repeat(3_000)}\n${one()}`)),
  good('brackets in text', field('what', `see ${'['.repeat(200)}`)),
  refused(
    `${FIFTY - 10} levels that the schema does not know`,
    file(`${'['.repeat(40)}x${']'.repeat(40)}`),
    `${ONE}:1:2`,
    /the entry is not a set of fields/,
  ),
];

const ALIASES: Judged[] = [
  good('an anchor and an alias', file(`${one({ get: '&get {text: Ask for it.}', lost: '*get' })}`)),
  refused('a billion laughs', file(bomb.join('\n')), `${ONE}:6:8`, /by aliases/),
  refused(
    'a long text many times',
    file(`a: &a ${'x'.repeat(50_000)}\n${manyLines(100, (at) => `b${at}: *a`)}`),
    `${ONE}:5:5`,
    /by aliases/,
  ),
  refused('a circle', file(`id: one\nget: &a\n  text: *a`), `${ONE}:3:9`, /its own anchor/),
  refused('a circle through the whole', file('&a\nid: one\nget: *a'), `${ONE}:3:6`, /its own anchor/),
  refused('an alias of nothing', field('what', '*nothing'), `${ONE}:6:7`, /no anchor/),
  refused('a merge key', file(`${one({ get: '&get {text: Ask.}' })}\nlost:\n  <<: *get`), `${ONE}:13:3`, /merging/),
];

const MACHINERY: Judged[] = [
  refused('a tag of JavaScript', field('what', '!!js/function "x"'), `${ONE}:6:7`, /has a tag/),
  refused('a tag of its own', field('what', '!secret abc'), `${ONE}:6:7`, /has a tag/),
  refused('a known tag', field('what', '!!str abc'), `${ONE}:6:7`, /has a tag/),
  good('an exclamation mark in text', field('what', 'Wait! Do not')),
  refused('__proto__', file(`${one()}\n__proto__:\n  polluted: yes`), `${ONE}:12:1`, /"__proto__" is not allowed/),
  refused(
    '__proto__ deep inside',
    field('get', '{text: x, __proto__: {a: b}}'),
    `${ONE}:9:16`,
    /"__proto__" is not allowed/,
  ),
  refused(
    'constructor',
    field('sources', '{constructor: {url: "https://docs.aws.amazon.com/x", checked: 2026-11-01}}'),
    `${ONE}:10:11`,
    /"constructor" is not allowed/,
  ),
  refused('a duplicate field', file(`${one()}\nname: again`), `${ONE}:12:1`, /stands here twice/),
  refused('a duplicate field in braces', field('get', '{text: a, text: b}'), `${ONE}:9:16`, /stands here twice/),
  refused('a list for a name', file(`${one()}\n? [a, b]\n: c`), `${ONE}:12:3`, /name of a field/),
  refused('two documents', file(`${one()}\n---\n${one()}`), `${ONE}:12:1`, /second document/),
  good('marks around one document', file(`---\n${one()}\n...\n`)),
  good('a version', file(`%YAML 1.2\n---\n${one()}`)),
  refused('a directive for tags', file(`%TAG ! tag:x,2000:\n---\n${one({ what: '!a b' })}`), `${ONE}:8:7`, /has a tag/),
  refused('an unknown directive', file(`%FOO bar\n---\n${one()}`), `${ONE}:1:1`, /is not valid YAML/),
  refused('an empty file', file(''), `${ONE}:1:1`, /is empty/),
  refused('nothing but comments', file('# nothing yet\n'), `${ONE}:1:1`, /is empty/),
  refused('text in the place of an entry', file('just some text'), `${ONE}:1:1`, /the entry is not a set of fields/),
];

const MISTAKES: Judged[] = [
  refused('a tab as indentation', file(`${one({ get: undefined })}\nget:\n\ttext: Ask.`), `${ONE}:12:1`, /with a tab/),
  refused('a tab before a dash', file(`${one({ for: undefined })}\nfor:\n\t- Opening`), `${ONE}:12:1`, /with a tab/),
  refused(
    'a tab within a list',
    file(`${one({ for: undefined })}\nfor: [\n\tOpening\n  ]`),
    `${ONE}:12:1`,
    /with a tab/,
  ),
  good('a tab between name and text', file(one().replace('what: ', 'what:\t'))),
  good('a tab on a blank line', file(`${one()}\n\t\n`)),
  refused('a colon in text', field('what', 'Note: this breaks'), `${ONE}:6:7`, /second ": "/),
  refused('a quotation mark not closed', field('what', '"never closed'), `${ONE}:6:7`, /quotation mark/),
  refused(
    'one that ends at the next',
    file(one({ what: '"never closed', get: '{text: "x y"}' })),
    `${ONE}:6:7`,
    /quotation mark/,
  ),
  refused('a bracket not closed', field('for', '[Opening, closing'), `${ONE}:8:6`, /"\[" is not closed/),
  refused('a brace not closed', field('get', '{text: Ask'), `${ONE}:9:6`, /"{" is not closed/),
  refused('a bracket too many', field('for', '[Opening]]'), `${ONE}:8:15`, /closes nothing/),
  refused('a field indented too far', file(one().replace('\nterm', '\n  term')), `${ONE}:4:3`, /indented too far/),
  refused('a field without a colon', file(one().replace('term: long-term', 'term')), `${ONE}:4:1`, /without ": "/),
  refused('a backtick at the beginning', field('what', '`aws` does it'), `${ONE}:6:7`, /is not valid YAML/),
  refused('an at sign at the beginning', field('what', '@team does it'), `${ONE}:6:7`, /is not valid YAML/),
  refused('bold text', field('what', '**bold** text'), `${ONE}:6:16`, /is not valid YAML/),
  refused(
    'marks of a merge',
    file(`<<<<<<< HEAD\n${one()}\n=======\n${one()}\n>>>>>>> x`),
    `${ONE}:1:1`,
    /marks of a merge/,
  ),
  refused('a misspelt field', file(one().replace('what:', 'waht:')), `${ONE}:6:1`, /did you mean "what"/),
  refused(
    'a task among the credentials',
    file('id: t\ntitle: Do\ncredentials: [{id: one, role: use}]\nsources: {}\nasks: [a]'),
    `${ONE}:1:1`,
    /move it to tasks/,
  ),
];

const TEXTS: Judged[] = [
  ...['|', '|-', '|+', '>', '>-', '>+'].map((sign) =>
    good(`a text behind ${sign}`, field('what', `${sign}\n  Opens the door\n  of the shed.\n\n`)),
  ),
  good('items in a block', field('get', '\n  text: |\n    One of these\n    - or that')),
  refused('nothing but blanks', field('what', '"   "'), `${ONE}:6:7`, /is empty/),
  refused('a link for mail', field('what', '"Ask <mailto:a@b.example|Ada>"'), `${ONE}:6:12`, /Slack would act on/),
  refused('a link into Slack', field('what', '"Open <slack://x|this>"'), `${ONE}:6:13`, /Slack would act on/),
  refused(
    'markup on the third line of a text',
    field('what', '>\n  One\n  two\n  <!here> three'),
    `${ONE}:9:3`,
    /Slack would act on/,
  ),
  refused('a text with a colon in it', field('for', '\n  - Save the file: it is shown once'), `${ONE}:9:5`, /": "/),
  refused(
    'an item too far to the right',
    field('for', '\n  - Opening\n    - Closing'),
    `${ONE}:10:5`,
    /align it with the other items/,
  ),
  refused(
    'an item without its dash',
    field('asks', '\n  - where is it\n  what is it\n  - how is it'),
    `${ONE}:13:3`,
    /begin it with "- "/,
  ),
  refused(
    'a list under a name without its colon',
    file(one().replace('for: [Opening something]', 'for\n  - Opening')),
    `${ONE}:8:1`,
    /add the ": "/,
  ),
  refused('blanks of a web page', file(one().replace('\nterm', '\n\u00a0 term')), `${ONE}:4:1`, /U\+00A0/),
  refused(
    'a day that there is not',
    field('sources', '\n  page:\n    url: https://docs.aws.amazon.com/x\n    checked: 2026-02-30'),
    `${ONE}:13:14`,
    /no day of the calendar/,
  ),
  refused(
    'a row that is too short',
    file(`${one()}\ntable:\n  columns: [a, b]\n  rows:\n    - [x, y]\n    - [z]`),
    `${ONE}:16:7`,
    /1 cells under 2 columns/,
  ),
  refused('a case without anything in it', field('get', '{variants: [{when: always}]}'), `${ONE}:9:18`, /says nothing/),
  refused(
    'an entry under a heading',
    file(`credentials:\n  - ${one().replaceAll('\n', '\n    ')}`),
    `${ONE}:1:1`,
    /at the top/,
  ),
  refused('an empty list', file('[]'), `${ONE}:1:1`, /is empty/),
  refused(
    'two entries without dashes',
    file(`${one()}\n${one()}`),
    `${ONE}:12:1`,
    /begin the second entry with "- "/,
    11,
  ),
  refused('thousands of questions', field('asks', `[${'x, '.repeat(101)}]`), `${ONE}:11:308`, /at most 100/),
  refused(
    'thousands of aliases',
    file(`a: &a x\n${manyLines(2_000, (at) => `b${at}: *a`)}`),
    `${ONE}:1002:8`,
    /more than 1000/,
  ),
];

const REFERENCES: Judged[] = [
  refused(
    'a pair that is told apart twice',
    withOne({
      'credentials/two.yml': credentialYaml('two'),
      'differences.yml': '- {between: [one, two], text: x}\n- {between: [two, one], text: y}',
    }),
    'differences.yml:2:13',
    /told apart already/,
  ),
  refused(
    'an entry that differs from itself',
    withOne({ 'differences.yml': 'between: [one, one]\ntext: x' }),
    'differences.yml:1:16',
    /both sides/,
  ),
  refused(
    'a credential named twice by a task',
    withOne({
      'tasks/t.yml':
        'id: t\ntitle: Do\ncredentials:\n  - {id: one, role: use}\n  - {id: one, role: also}\nsources: {}\nasks: [a]',
    }),
    'tasks/t.yml:5:10',
    /already/,
  ),
  refused(
    'a vague word for nothing',
    withOne({
      'credentials/two.yml': credentialYaml('two'),
      'vocabulary.yml': 'meanings: []\nsynonyms: []\nelsewhere: []\nvague:\n  - say: [key]\n    means: [one, tow]',
    }),
    'vocabulary.yml:6:18',
    /"tow" names no entry: did you mean "two"/,
  ),
  refused(
    'a name with other blanks',
    withOne({ 'credentials/two.yml': credentialYaml('two', { name: '"Name  of ONE"' }) }),
    'credentials/two.yml:2:7',
    /already a name/,
  ),
  refused('advice in a circle', file(one({ instead: 'one' })), `${ONE}:12:10`, /is this very credential/),
  warned(
    'a file in the folder of another group',
    file(one({ group: 'services' })),
    `${ONE}:3:8`,
    /lies in credentials\/api/,
  ),
  refused(
    'an id that is taken',
    withOne({ 'credentials/two.yml': `# x\n${credentialYaml('one', { name: 'Two' })}` }),
    'credentials/two.yml:2:5',
    /is taken by .*one\.yml:1/,
  ),
];

const COMMENTS: Judged[] = [
  refused('text lost to a comment', field('what', 'the C# key #1 of all'), `${ONE}:6:18`, /loses the text/),
  refused('the name of a channel', field('what', 'Ask in #aws-help for it'), `${ONE}:6:14`, /loses the text/),
  refused('one in a list', field('for', '[Key #2, other]'), `${ONE}:8:11`, /loses the text/),
  warned('a comment close behind words', field('what', 'Press the # key'), `${ONE}:6:17`, /for a comment/),
  good('C# without a blank', field('what', 'the C# key')),
  good('a # in quotes', field('what', '"Ask in #aws-help for it"')),
  good('a # in a block', field('get', '\n  text: >-\n    Ask in #aws-help\n    # for it')),
  good(
    'comments where they belong',
    file(`# top\n${one({ term: 'long-term # lasting', name: '"Key" # 1', what: 'Two words  # apart' })}\n  # end`),
  ),
];

const PLACES: Judged[] = [
  refused(
    'a folder named like a file',
    withOne({ 'tasks/x.yml': { folder: true } }),
    'tasks/x.yml:1:1',
    /folder named like a file/,
  ),
  refused('a FIFO', withOne({ 'tasks/x.yml': { fifo: true } }), 'tasks/x.yml:1:1', /no regular file/),
  good('a FIFO of another name', withOne({ 'tasks/pipe': { fifo: true } })),
  refused(
    'a link to a file outside',
    withOne({ 'tasks/x.yml': { link: '/etc/hostname' } }),
    'tasks/x.yml:1:1',
    /out of the folder/,
  ),
  refused('a link to a folder outside', withOne({ tasks: { link: '/etc' } }), 'tasks:1:1', /out of the folder/),
  refused(
    'a link to a device',
    withOne({ 'tasks/x.yml': { link: '/dev/zero' } }),
    'tasks/x.yml:1:1',
    /out of the folder/,
  ),
  refused(
    'a link that leads nowhere',
    withOne({ 'tasks/x.yml': { link: 'gone.yml' } }),
    'tasks/x.yml:1:1',
    /leads nowhere/,
  ),
  refused('a link to itself', withOne({ 'tasks/x.yml': { link: 'x.yml' } }), 'tasks/x.yml:1:1', /back to itself/),
  refused(
    'a link to the folder above',
    withOne({ 'credentials/loop': { link: '..' } }),
    'credentials/loop:1:1',
    /back to itself/,
  ),
  good('a link within the folder', { 'credentials/one.yml': { link: '../.store/one.yml' }, '.store/one.yml': one() }),
  good('a mounted ConfigMap', {
    '..2026_11_24/credentials/one.yml': one(),
    '..data': { link: '..2026_11_24' },
    credentials: { link: '..data/credentials' },
  }),
  good(
    'names that begin with a dot',
    withOne({ '.git/x.yml': 'id: [', 'credentials/.one.yml.swp': 'x', '.x.yml': { fifo: true } }),
  ),
  good('files of other kinds', withOne({ 'README.md': '# x', 'credentials/a.json': '{', LICENSE: 'x' })),
  warned('an ending in capitals', withOne({ 'credentials/two.YML': 'x' }), 'credentials/two.YML:1:1', /lower case/),
  good('other endings', {
    'credentials/api/one.yaml': one(),
    'vocabulary.yaml': 'meanings: []\nsynonyms: []\nelsewhere: []',
  }),
  refused('a folder of nearly the right name', withOne({ 'task/x.yml': 'a: b' }), 'task/x.yml:1:1', /move it to tasks/),
  refused('a file of nearly the right name', withOne({ 'vocabulry.yml': 'a: b' }), 'vocabulry.yml:1:1', /call it voc/),
  refused('a file in the place of a folder', withOne({ 'tasks.yml': 'a: b' }), 'tasks.yml:1:1', /move it to tasks/),
  refused('an entry where nothing is read', withOne({ 'x/x.yml': one() }), 'x/x.yml:1:1', /nothing is read/),
  warned('a file where nothing is read', withOne({ 'notes.yml': 'a: b' }), 'notes.yml:1:1', /nothing is read/),
  good('a company file', withOne({ 'company.yml': 'name: Example' })),
  refused('an empty folder', {}, ':1:1', /holds no knowledge/),
];

/** Folders of every kind, bad, doubtful and good. */
export const JUDGED: readonly Judged[] = [
  ...[BYTES, SIZES, NESTING, ALIASES, MACHINERY, MISTAKES, TEXTS, REFERENCES, COMMENTS, PLACES].flat(),
];
