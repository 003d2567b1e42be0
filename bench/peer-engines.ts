import { Charset, Document, Encoder } from 'flexsearch';
import English from 'flexsearch/lang/en';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { credentialIdsOf, type Knowledge } from '../src/knowledge/knowledge.ts';
import { stem } from '../src/matching/stem.ts';
import { STOP_WORDS } from '../src/matching/stop-words.ts';
import { DOCUMENT_FIELDS, type EntryDocument } from './documents.ts';
import type { Ask, Engine, Result, Way } from './engine.ts';

const MOST_RESULTS = 3;

function resultsOf({ entries }: Knowledge, ids: readonly string[]): Result[] {
  const found = ids.slice(0, MOST_RESULTS).map((id) => entries.get(id));
  return found.filter((entry) => entry !== undefined).map(credentialIdsOf);
}

type MiniSearchWay = Way & { options: SearchOptions };

function miniSearch(options: Partial<Options<EntryDocument>>, ways: readonly MiniSearchWay[]): Engine {
  return {
    ways,
    build(knowledge, documents) {
      const index = new MiniSearch<EntryDocument>({ fields: [...DOCUMENT_FIELDS], ...options });
      index.addAll(documents);
      return ways.map(
        (way): Ask =>
          (question) => {
            const found = index.search(question, way.options);
            const ids = () => found.map(({ id }) => id as string);
            return () => resultsOf(knowledge, ids());
          },
      );
    },
  };
}

function ownStem(word: string): string | null {
  const lower = word.toLowerCase();
  return STOP_WORDS.has(lower) ? null : stem(lower);
}

function fuse(way: Way, options: IFuseOptions<EntryDocument>): Engine {
  return {
    ways: [way],
    build(knowledge, documents) {
      const index = new Fuse(documents, { keys: [...DOCUMENT_FIELDS], ...options });
      return [
        (question) => {
          const found = index.search(question, { limit: MOST_RESULTS });
          return () =>
            resultsOf(
              knowledge,
              found.map(({ item }) => item.id),
            );
        },
      ];
    },
  };
}

/** Over one field: results of several have no score in common, and of the first ones only 55 % are right instead of 73 %. */
const FLEX_SEARCH: Engine = {
  ways: [{ name: 'FlexSearch, document index, English, context, suggestions', most: [1000, 1000, 310] }],
  build(knowledge, documents) {
    const encoder = new Encoder(Charset.LatinBalance).assign(English);
    const index = new Document({ document: { id: 'id', index: [{ field: 'text', encoder, context: true }] } });
    for (const it of documents) index.add({ id: it.id, text: DOCUMENT_FIELDS.flatMap((field) => it[field]).join(' ') });
    return [
      (question) => {
        const found = index.search(question, { limit: MOST_RESULTS, suggest: true, merge: true });
        return () =>
          resultsOf(
            knowledge,
            found.map(({ id }) => id as string),
          );
      },
    ];
  },
};

/** The peers: as their pages tell to set them up, and MiniSearch with the stemmer and stop words of ours besides. */
export const PEER_ENGINES: readonly Engine[] = [
  miniSearch({}, [
    { name: 'MiniSearch, fuzzy 0.2', most: [310, 100, 0], options: { fuzzy: 0.2 } },
    { name: 'MiniSearch, fuzzy 0.2, prefix', most: [100, 30, 0], options: { fuzzy: 0.2, prefix: true } },
  ]),
  miniSearch({ processTerm: ownStem }, [
    { name: 'MiniSearch, our stemmer and stop words, fuzzy 0.2', most: [1000, 310, 50], options: { fuzzy: 0.2 } },
    { name: 'MiniSearch, our stemmer and stop words, no typos', most: [1000, 1000, 100], options: {} },
  ]),
  FLEX_SEARCH,
  fuse({ name: 'Fuse.js, defaults', most: [10, 2, 1] }, {}),
  fuse({ name: 'Fuse.js, token search', most: [10, 2, 0] }, { useTokenSearch: true }),
];
