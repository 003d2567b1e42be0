import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What stands at a path: a text, bytes, or something that is no file. */
export type Standing = string | Uint8Array | { link: string } | { fifo: true } | { folder: true };

function put(file: string, standing: Standing): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (typeof standing === 'string' || standing instanceof Uint8Array) writeFileSync(file, standing);
  else if ('link' in standing) symlinkSync(standing.link, file);
  else if ('fifo' in standing) execFileSync('mkfifo', [file]);
  else mkdirSync(file);
}

/** Makes a folder below the system's temporary one. The caller removes it. */
export function makeFolder(standings: Record<string, Standing> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
  for (const [name, standing] of Object.entries(standings)) put(path.join(folder, name), standing);
  return folder;
}
