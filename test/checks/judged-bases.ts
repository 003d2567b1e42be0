import type { Fault } from '../../src/knowledge/fault.ts';
import { credential, type load, longTerm, problem, task } from './sample-base.ts';

/** What a base is made of. */
export type Parts = Parameters<typeof load>[0];

const page = (fields: object) => ({
  page: { url: 'https://docs.aws.amazon.com/guide', checked: '2026-11-01', ...fields },
});
/** A good base but for its task. */
export const withTask = (fields: Record<string, unknown>): Parts => ({ tasks: [task(fields)] });
/** A good base but for its first credential. */
export const withCredential = (fields: Record<string, unknown>): Parts => ({
  credentials: [credential(fields), longTerm()],
});
const long = Array.from({ length: 12 }, (_, at) => `${at} ${'long words '.repeat(26)}`.trim());

/** What is wrong, the base, severity, a part of the sentence, a part of the line that it points at. */
export const FAULTY: [string, Parts, Fault['severity'], string, string][] = [
  [
    'a task with a long-term first choice and no reason',
    withTask({ credentials: [{ id: 'iron-key', role: 'use' }] }),
    'error',
    'the first choice "iron-key" works until somebody ends it',
    '"id": "iron-key"',
  ],
  [
    'a task with the root user first',
    {
      credentials: [credential(), longTerm({ id: 'root-user' })],
      tasks: [task({ credentials: [{ id: 'root-user', role: 'use' }] })],
    },
    'error',
    'the first choice "root-user" may do everything',
    'root-user',
  ],
  ['too few asks of a task', withTask({ asks: ['moor my boat'] }), 'warning', 'a task needs 5 asks: add 4 more', '['],
  [
    'too few asks of a credential',
    withCredential({ asks: ['get a harbour pass'] }),
    'warning',
    'a credential needs 4 asks: add 3 more',
    '[',
  ],
  [
    'too few asks of an error',
    { problems: [problem({ asks: ['tide too low'] })] },
    'warning',
    'a problem needs 4 asks: add 3 more',
    '[',
  ],
  [
    'two asks that are one',
    withTask({ asks: ['moor my boat', 'Mooring my boats?', 'tie a boat to the pier', 'pier', 'boat'] }),
    'warning',
    'says the same as "moor my boat"',
    'Mooring my boats?',
  ],
  [
    'a source on a host of somebody',
    withTask({ sources: page({ url: 'https://docs.aws.amazon.com.example.net/x' }) }),
    'error',
    'leads to "docs.aws.amazon.com.example.net"',
    'example.net',
  ],
  [
    'a link in a sentence',
    withTask({ caveats: ['Read https://blog.example.net/x, then moor.'] }),
    'error',
    'leads to "blog.example.net"',
    'blog.example.net',
  ],
  [
    'a link without https in a sentence',
    withTask({ caveats: ['Read http://docs.aws.amazon.com/x first.'] }),
    'error',
    'is a link without https',
    'http:',
  ],
  [
    'a review long ago',
    withTask({ sources: page({ checked: '2025-10-01' }) }),
    'warning',
    'was checked 419 days ago',
    '2025-10-01',
  ],
  [
    'a review in the future',
    withTask({ sources: page({ checked: '2027-01-01' }) }),
    'warning',
    'lies in the future',
    '2027-01-01',
  ],
  ['a TODO', withTask({ do: ['TODO first step'] }), 'error', 'still says TODO', 'TODO first step'],
  [
    'asks that lead elsewhere',
    withTask({ asks: ['iron key', 'lighthouse key', 'the iron key?', 'ironkey', 'lighthouse key please'] }),
    'error',
    'none of the asks leads to "moor-a-boat"',
    '[',
  ],
  [
    'asks that find nothing',
    withTask({ asks: ['where is it', 'and how', 'what about this', 'is there any', 'which one'] }),
    'warning',
    'none of the asks leads to "moor-a-boat"',
    '[',
  ],
  [
    'a not that stands under asks too',
    withTask({ not: ['Tie a boat to the piers?'] }),
    'error',
    'says the same as "tie a boat to the pier" under asks',
    'Tie a boat',
  ],
  [
    'a part that is longer than a section',
    withCredential({ rotate: { steps: long } }),
    'error',
    'is more than a Slack message takes',
    '{',
  ],
  [
    'a table of which the card shows a part',
    withCredential({
      table: { columns: ['Pier', 'Depth'], rows: Array.from({ length: 20 }, (_, at) => [`P${at}`, `D${at} m`]) },
    }),
    'warning',
    'the card shows only the first 13 rows',
    '[',
  ],
];

/** What is right, the base, a part of the sentence that must not be said. */
export const SOUND: [string, Parts, string][] = [
  [
    'a long-term first choice that says why',
    withTask({ credentials: [{ id: 'iron-key', role: 'use' }], because: 'The door knows nothing else.' }),
    'first choice',
  ],
  [
    'a long-term credential that is no first choice',
    withTask({
      credentials: [
        { id: 'session-pass', role: 'use' },
        { id: 'iron-key', role: 'alternative' },
      ],
    }),
    'first choice',
  ],
  ['an address in code', withTask({ caveats: ['Open `https://<region>.example.net/`.'] }), 'leads to'],
  ['a review 400 days ago', withTask({ sources: page({ checked: '2025-10-20' }) }), 'was checked'],
  ['a review of tomorrow, where it is already', withTask({ sources: page({ checked: '2026-11-25' }) }), 'future'],
  ['a not for somebody else', withTask({ not: ['open the lighthouse door'] }), 'under asks'],
  [
    "a link to a company's own host",
    {
      files: { 'company.yml': { name: 'Acme', hosts: ['wiki.acme.example'] } },
      ...withTask({ sources: page({ url: 'https://wiki.acme.example/boats' }) }),
    },
    'leads to',
  ],
  ['AWS’s own sample key', withTask({ caveats: ['Such as AKIAIOSFODNN7EXAMPLE.'] }), 'live'],
];
