import type { Metrics } from './metrics.ts';

type AnyMethod = (...args: unknown[]) => unknown;

function counted(operation: string, method: AnyMethod, metrics: Pick<Metrics, 'storeFailed'>): AnyMethod {
  return (...args) => {
    const result = method(...args);
    if (result instanceof Promise) result.catch(() => metrics.storeFailed(operation));
    return result;
  };
}

/**
 * Counts how often each method of a store fails; whoever called it is told of the failure all the same.
 *
 * @param store an object of asynchronous functions
 * @param metrics where failures are counted
 * @returns the same functions, counted
 */
export function countStoreFailures<S extends object>(store: S, metrics: Pick<Metrics, 'storeFailed'>): S {
  const methods = Object.entries(store).map(([name, method]) => [name, counted(name, method as AnyMethod, metrics)]);
  return Object.fromEntries(methods) as S;
}
