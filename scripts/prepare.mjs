// Runs after `npm ci` in a clone: builds where the tools are, and says so where they are not (production images).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript') && existsSync('node_modules/esbuild') && existsSync('src')) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} else {
  console.log('awscred: not built here (development packages are not installed); dist/ must come with the package');
}
