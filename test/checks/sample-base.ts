import { buildKnowledge, type Loaded } from '../../src/knowledge/load-knowledge.ts';

type Fields = Record<string, unknown>;

/** The day on which the samples are checked. */
export const TODAY = new Date('2026-11-24T12:00:00Z');

const SOURCES = { page: { url: 'https://docs.aws.amazon.com/guide', checked: '2026-11-01' } };

/** A credential that every check passes; fields given replace its own. */
export function credential(fields: Fields = {}): Fields {
  return {
    id: 'session-pass',
    name: 'Session pass',
    group: 'api',
    term: 'temporary',
    status: 'current',
    what: 'A pass that opens the harbour office for an hour.',
    also: ['harbour pass'],
    parts: [{ name: 'Pass text', secrecy: 'bearer', form: '40 letters' }],
    for: ['Entering the harbour office'],
    get: { text: 'Ask the harbour master.', source: 'page' },
    sources: SOURCES,
    asks: ['get a harbour pass', 'session pass for the office', 'harbour office entry', 'who gives me a session pass'],
    ...fields,
  };
}

/** A credential that lives long: no safe first choice. */
export function longTerm(fields: Fields = {}): Fields {
  return credential({
    id: 'iron-key',
    name: 'Iron key',
    term: 'long-term',
    what: 'A key of iron for the lighthouse door.',
    also: ['lighthouse key'],
    parts: [{ name: 'Bit', secrecy: 'secret', form: 'Seven teeth' }],
    for: ['Opening the lighthouse'],
    get: { text: 'Ask the smith.' },
    asks: ['open the lighthouse door', 'iron key from the smith', 'lighthouse key', 'which key has seven teeth'],
    ...fields,
  });
}

/** A task that every check passes. */
export function task(fields: Fields = {}): Fields {
  return {
    id: 'moor-a-boat',
    title: 'Moor a boat at the pier',
    credentials: [{ id: 'session-pass', role: 'use', when: 'the pier is open' }],
    do: ['Show the pass at the pier.'],
    sources: SOURCES,
    asks: ['moor my boat', 'tie a boat to the pier', 'boat at the pier', 'pier mooring', 'where do boats moor'],
    ...fields,
  };
}

/** An error that every check passes. */
export function problem(fields: Fields = {}): Fields {
  return {
    id: 'gate-shut',
    name: 'The gate says "Tide too low"',
    texts: ['Tide too low'],
    causes: [{ when: 'It is ebb', wrong: 'The gate opens at flood.', fix: 'Wait.', credential: 'session-pass' }],
    sources: SOURCES,
    asks: ['tide too low', 'gate shut at ebb', 'the gate does not open at low tide', 'tide gate error'],
    ...fields,
  };
}

/**
 * A knowledge folder in memory, one file an entry.
 *
 * @param parts entries by kind, and whole files by name
 */
export function load({
  credentials = [credential(), longTerm()],
  tasks = [task()],
  problems = [problem()],
  files = {},
}: {
  credentials?: Fields[];
  tasks?: Fields[];
  problems?: Fields[];
  files?: Record<string, unknown>;
} = {}): Loaded {
  const named = (folder: string, entries: Fields[]) =>
    entries.map((entry, at): [string, unknown] => [`${folder}/${at}.yml`, entry]);
  const all = [
    ...named('credentials/api', credentials),
    ...named('tasks', tasks),
    ...named('problems', problems),
    ...Object.entries(files),
  ];
  return buildKnowledge(
    'k',
    // JSON is YAML; a line for each value lets a test see which one a fault points at.
    all.map(([name, value]) => ({ name, text: JSON.stringify(value, null, 2) })),
  );
}
