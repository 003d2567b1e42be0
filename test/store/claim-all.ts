// Claims every key, forwards or backwards, and prints those it was the first to claim.
import { openStore } from '../../src/store/open-store.ts';

const [url = '', count = '', order = ''] = process.argv.slice(2);
const store = await openStore(url, { now: Date.now });
const keys = Array.from({ length: Number(count) }, (_, number) => `key-${number}`);
if (order === 'backwards') keys.reverse();
console.log('begun');
for (const key of keys) {
  const names = [key, `other name of ${key}`];
  if (await store.claim(order === 'backwards' ? names.reverse() : names, 60_000)) console.log(key);
}
await store.close();
