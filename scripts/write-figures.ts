// Asks the labelled questions and writes how often the answer was right into README. Run it after a change of the knowledge, the
// questions or the matching: `npm run figures`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { openLibrary } from '../src/matching/library.ts';
import { describeFigures, insertFigures } from './figures.ts';

const fileAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const figures = describeFigures(openLibrary((await loadKnowledge(fileAt('knowledge'))).knowledge));
writeFileSync(fileAt('README.md'), insertFigures(readFileSync(fileAt('README.md'), 'utf8'), figures));
console.log(figures);
