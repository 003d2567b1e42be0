// Names the JSON Schema in the first line of every knowledge file that does not, so that editors complete and check it.
// Usage: node scripts/name-schema.mjs [folder]; run it again whenever files were added by hand.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.resolve(process.argv[2] ?? path.join(root, 'knowledge'));
const PLACES = [
  [/^credentials\//, 'credential'],
  [/^tasks\//, 'task'],
  [/^problems\//, 'problem'],
  [/^differences\.ya?ml$/, 'differences'],
  [/^vocabulary\.ya?ml$/, 'vocabulary'],
  [/^outside\.ya?ml$/, 'outside'],
  [/^company\.ya?ml$/, 'company'],
];

function schemaFor(name) {
  return PLACES.find(([pattern]) => pattern.test(name))?.[1];
}

let named = 0;
for (const found of readdirSync(folder, { recursive: true })) {
  const name = found.split(path.sep).join('/');
  const schema = /\.ya?ml$/.test(name) ? schemaFor(name) : undefined;
  if (schema === undefined) continue;
  const file = path.join(folder, found);
  const text = readFileSync(file, 'utf8');
  if (/^# yaml-language-server:/m.test(text)) continue;
  const target = path.relative(path.dirname(file), path.join(root, 'docs', 'schema', `${schema}.json`));
  writeFileSync(file, `# yaml-language-server: $schema=${target.split(path.sep).join('/')}\n${text}`);
  named += 1;
}
console.log(`named the schema in ${named} files`);
