// Parses the shipped knowledge into dist/knowledge.json, so that a start need not; `npm run build` runs it last.
// Knowledge with errors is not compiled: the start parses it then, and says what is wrong. Nor is a company's, which has no place in it.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => new URL(`../dist/${path}`, import.meta.url);
const { compileKnowledge } = await import(at('knowledge/compiled-knowledge.js'));
const { loadKnowledge } = await import(at('knowledge/load-knowledge.js'));
const { readFolder } = await import(at('knowledge/read-folder.js'));

const folder = fileURLToPath(new URL('../knowledge', import.meta.url));
const { knowledge, faults } = await loadKnowledge(folder);
if (faults.some(({ severity }) => severity === 'error')) {
  console.error('knowledge/ has errors and is not compiled: run `node bin/awscred.js check`');
} else if (knowledge.company === undefined) {
  const { files } = await readFolder(folder);
  await writeFile(at('knowledge.json'), compileKnowledge(files, knowledge));
}
