// Keeps one thing after another and prints the id of each once it is said to be kept.
import { openStore } from '../../src/store/open-store.ts';

const [url = '', run = ''] = process.argv.slice(2);
const store = await openStore(url, { now: Date.now });
const place = { team: 'T1', channel: 'C1' };
const gap = { team: 'T1', kind: 'none', terms: [], nearest: [], person: 'hash' } as const;

await store.setHistory('T1', run, true);
for (let count = 0; ; count++) {
  const name = `${run}-${count}`;
  await store.saveVerdict({ ...place, message: name, person: 'hash', entry: 'arn', verdict: 'solved' });
  console.log(`verdict ${name}`);
  await store.saveGap({ ...gap, question: name });
  console.log(`gap ${name}`);
  await store.remember({ team: 'T1', user: run, question: name, outcome: 'answer' });
  console.log(`question ${name}`);
  console.log(`request ${await store.openRequest({ ...place, asker: 'U1', question: name })}`);
}
