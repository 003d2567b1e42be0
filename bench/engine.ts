import type { Knowledge } from '../src/knowledge/knowledge.ts';
import type { EntryDocument } from './documents.ts';

/** The credentials of one result, the most fitting first. */
export type Result = readonly string[];

/** Searches at once, which is what is timed, and returns a function that reads the results, the best first. */
export type Ask = (question: string) => () => Result[];

/** One way of asking an index; engines whose options belong to the search have several. */
export type Way = {
  name: string;
  /** How many questions are asked at each size of the knowledge: the slow fewer, the slowest none. */
  most: readonly [number, number, number];
};

/** A search engine: an index over the knowledge, and the ways in which it is asked. */
export type Engine = {
  ways: readonly Way[];
  /** Builds the index; returns what asks it, in the order of the ways. */
  build(knowledge: Knowledge, documents: readonly EntryDocument[]): Ask[];
};
