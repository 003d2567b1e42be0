import { expect, it } from 'vitest';
import { countStoreFailures } from '../../src/metrics/count-store-failures.ts';

it('counts a failing method by its name, and lets the failure through', async () => {
  const failed: string[] = [];
  const store = countStoreFailures(
    { ping: async () => 'here', saveGap: async () => Promise.reject(new Error('away')) },
    { storeFailed: (operation) => failed.push(operation) },
  );
  expect(await store.ping()).toBe('here');
  await expect(store.saveGap()).rejects.toThrow('away');
  expect(failed).toEqual(['saveGap']);
});
