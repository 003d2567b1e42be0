import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Everything that may stand at the top of the package. */
const TOP = [
  '.env.example',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'bin',
  'dist',
  'docs',
  'knowledge',
  'manifest.yml',
  'package.json',
];

function npm(args: string[], folder = ROOT): string {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** The built files are packed as they are: `npm test` has built them. */
function packedFiles(): { path: string; mode: number }[] {
  return JSON.parse(npm(['pack', '--dry-run', '--json', '--ignore-scripts']))[0].files;
}

describe('the package', { timeout: 60_000 }, () => {
  const files = packedFiles();
  const paths = files.map((file) => file.path);

  it('holds what runs and nothing else', () => {
    expect([...new Set(paths.map((it) => it.split('/')[0]))].toSorted()).toEqual(TOP);
    expect(paths.filter((it) => it.startsWith('docs/') && !/^docs\/(schema|example-company)\//.test(it))).toEqual([]);
    expect(paths.filter((it) => /\.(tsx?|map|test\.\w+)$|(^|\/)(\.env$|test\/)|\.db$/.test(it))).toEqual([]);
  });

  it('holds what the program reads beside its code', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/awscred.js',
        'dist/cli/main.js',
        'dist/knowledge.json',
        'knowledge/differences.yml',
        'manifest.yml',
        'docs/schema/credential.json',
      ]),
    );
  });

  it('has a command that can be run', () => {
    const { bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const file = files.find((it) => it.path === bin.awscred);
    expect((file?.mode ?? 0) & 0o111).toBe(0o111);
  });

  it('is as npm wants a package to be', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true, level: 'suggestion' });
    expect(messages).toEqual([]);
  });
});

const isWanted = process.env.CI === 'true' || process.env.AWSCRED_TEST_PACKAGE === '1';

describe.skipIf(!isWanted)('the package, installed (needs CI=true or AWSCRED_TEST_PACKAGE=1, and the registry)', () => {
  it('answers in an empty folder', { timeout: 300_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'awscred-package-'));
    try {
      npm(['pack', '--silent', '--ignore-scripts', `--pack-destination=${folder}`]);
      const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
      const tarball = path.join(folder, `awscred-bot-${version}.tgz`);
      const empty = mkdtempSync(path.join(folder, 'empty-'));
      const args = ['--yes', `--package=${tarball}`, 'awscred', 'ask', 'how do I rotate an access key'];
      const { status, stdout } = spawnSync('npx', args, { cwd: empty, encoding: 'utf8', timeout: 280_000 });
      expect(stdout).toContain('Access key');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
