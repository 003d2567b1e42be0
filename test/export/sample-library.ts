import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { credential, load, longTerm, problem, task } from '../checks/sample-base.ts';

const block = (name: string) => ({
  text: `Text of ${name}.`,
  steps: [`First step of ${name}`, `Second step of ${name} with \`code <it>\``],
  variants: [{ when: `Case of ${name}`, text: `What then, ${name}`, steps: [`Step in that case, ${name}`] }],
  source: 'page',
});
const ERAS = Object.fromEntries([
  ['then', [{ said: 'Passes were blue', years: '1999–2004', now: 'Passes are green now.', signs: ['blue pass'] }]],
]);

/** Knowledge in which every field is filled, with text that a page must not act on. */
export const FULL: Knowledge = load({
  credentials: [
    credential({
      what: 'Opens <b>doors</b> & "gates" </script><script>alert(1)</script>.',
      parts: [{ name: 'Text', secrecy: 'bearer', form: '40 letters', example: 'ABC-EXAMPLE', lives: 'Your pocket' }],
      'not-for': [{ text: 'Opening the lighthouse', use: 'iron-key' }],
      table: { columns: ['Pier', 'Depth'], rows: [['North pier', '4 m']], source: 'page' },
      ...Object.fromEntries(
        ['get', 'store', 'share', 'rotate', 'expires', 'lost', 'leaked', 'how-many'].map((name) => [name, block(name)]),
      ),
      ...ERAS,
      not: ['where is the smith'],
    }),
    longTerm({ group: 'services', status: 'legacy', since: '2010', until: '2030', instead: 'session-pass' }),
  ],
  tasks: [
    task({
      credentials: [
        { id: 'session-pass', role: 'use', when: 'the pier is open' },
        { id: 'iron-key', role: 'legacy', when: 'the lamp is lit' },
      ],
      verdict: 'Moor where you like.',
      because: 'There is but one pier.',
      'runs-on': ['laptop'],
      reaches: ['console'],
      do: ['`moor --boat <boat>`', '`knot`'],
      caveats: ['Mind the tide'],
      ...ERAS,
    }),
  ],
  problems: [
    problem({
      unless: ['canal.example'],
      causes: [
        { when: 'It is ebb', wrong: 'Too low', check: 'Look out', fix: 'Wait', credential: 'session-pass' },
        { when: 'The gate is broken', wrong: 'A hinge is gone', fix: 'Call the smith', credential: 'iron-key' },
      ],
    }),
  ],
  files: {
    'differences.yml': [{ between: ['session-pass', 'iron-key'], text: 'One opens the office, the other the lamp.' }],
    'vocabulary.yml': {
      meanings: [{ say: ['door opener'], means: ['session-pass', 'iron-key'], note: 'Ask which door.' }],
      synonyms: [],
      elsewhere: [{ say: ['car key'], whose: 'the key of a <car>' }],
    },
  },
}).knowledge;

/** Names of closed vocabularies, ids and dates, which are shown in other words or as links. */
const SHOWN_OTHERWISE = [
  'id',
  'kind',
  'group',
  'term',
  'status',
  'secrecy',
  'role',
  'use',
  'source',
  'instead',
  'signs',
];

/** Every text of a value that a reader must find, with the backticks taken off. */
export function readableTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.split('`').filter((text) => text.trim() !== '');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (SHOWN_OTHERWISE.includes(key) ? [] : readableTexts(inner)));
}
