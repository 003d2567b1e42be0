import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** An empty folder that is gone after the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'awscred-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A knowledge folder on disk, gone after the tests of the file.
 *
 * @param parts entries by kind, and whole files by name
 */
export function sampleFolder({
  credentials = [],
  tasks = [],
  problems = [],
  files = {},
}: {
  credentials?: object[];
  tasks?: object[];
  problems?: object[];
  files?: Record<string, string>;
}): string {
  const folder = emptyFolder();
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  credentials.forEach((entry, at) => {
    write(`credentials/api/${at}.yml`, JSON.stringify(entry, null, 2));
  });
  if (tasks.length > 0) write('tasks/boats-and-piers.yml', JSON.stringify(tasks, null, 2));
  if (problems.length > 0) write('problems/ec2-access.yml', JSON.stringify(problems, null, 2));
  for (const [name, text] of Object.entries(files)) write(name, text);
  return folder;
}
