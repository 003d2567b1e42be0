import type { FoundFile } from '../../src/knowledge/read-folder.ts';

/** A whole credential; fields given replace its own, and `undefined` removes one. */
export function credentialYaml(id: string, fields: Record<string, string | undefined> = {}): string {
  const lines = {
    id,
    name: `Name of ${id}`,
    group: 'api',
    term: 'long-term',
    status: 'current',
    what: 'A thing that opens something.',
    parts: '[{name: Value, secrecy: secret, form: letters}]',
    for: '[Opening something]',
    get: '{text: Ask for it.}',
    sources: '{page: {url: "https://docs.aws.amazon.com/x", checked: 2026-11-01}}',
    asks: '[where is it]',
    ...fields,
  };
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}

/** A knowledge folder in memory with one credential file for each text. */
export function credentialFiles(...texts: string[]): FoundFile[] {
  return texts.map((text, at) => ({ name: `credentials/api/${at}.yml`, text }));
}
