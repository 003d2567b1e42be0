import type { Finding } from './guard-text.ts';
import type { Facts } from './shape.ts';

/** What is said of a kind of thing when somebody holds one and asks what it is. */
export type Thing = Pick<
  Finding,
  'kind' | 'name' | 'grade' | 'credential' | 'opens' | 'confusedWith' | 'owner' | 'alternatives'
> & {
  /** Fits the whole thing, without what stands around it. */
  pattern: RegExp;
  says: string;
  derive?: (value: string) => Facts;
};
