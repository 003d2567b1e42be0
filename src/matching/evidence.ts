import { credentialIdsOf, type Entry } from '../knowledge/knowledge.ts';
import type { Library } from './library.ts';
import type { Ranked } from './rank-entries.ts';
import type { QueryTerm, ReadQuestion } from './read-question.ts';

/**
 * What speaks for and against the best entry being the right one. Shares run from 0 to 1; each is explained by what a person
 * could point at in the question.
 */
export const EVIDENCE = [
  /** Share of the question's content that stands in the best entry, word for word. */
  'coverage',
  /** Share of the content that only fits once a typo is mended. */
  'mended',
  /** Share of the content that stands in no entry at all. */
  'unknown',
  /** Share of the content made of words from the names of credentials. */
  'domain',
  /** Whether there are such words: none, one, two or more. */
  'domainWords',
  /** How much each unit of content adds to the best entry's score. */
  'strength',
  /** The best entry's score, on a logarithmic scale. */
  'score',
  /** How far it is ahead of the best that leads to another credential. */
  'lead',
  /** Whether a name of its credential stands in the question; half when the name has other meanings. */
  'named',
  /** Whether one of its error texts stands whole in the question; half when others print that text too. */
  'error',
  /** Whether a word is there that only AWS uses: a service, a key's prefix, an address. */
  'aws',
  /** Whether the best entry is an error message and no such word is there: others print the same message. */
  'anybodys',
  /** Whether words of another vendor, or look-alikes, stand in the question. */
  'elsewhere',
  /** Length of the question's content, on a logarithmic scale. */
  'length',
  /** Whether its words sound like what the bot is asked for (above 0) or like what it is not. */
  'ours',
  /** Share of the first four entries that lead to the same credential as the best. */
  'agreement',
  /** Whether the question speaks of an error. */
  'errorAsked',
  /** Whether the question names a place where something runs. */
  'place',
] as const;
export type Evidence = Record<(typeof EVIDENCE)[number], number>;

/** Words by which a text shows that it is about AWS, whatever else it says. */
const AWS_WORD =
  /\b(?:aws\w*|amazon\w*|ec2\w*|s3|iam|sts|lambda|fargate|ecs|ecr|eks|rds|aurora|dynamo\w*|cloudfront|cloudtrail|cloudformation|cognito|kms|ses|sqs|sns|ssm|imds\w*|irsa|ami|ebs|bedrock|sagemaker|codecommit|codeartifact|codebuild|keyspaces|elasticache|redshift|athena|arn|boto\w*|botocore|[a-z]{2}-(?:north|south|east|west|central)[a-z]*-\d|AKIA\w*|ASIA\w*|assumerole\w*|getcalleridentity|identity cent(?:er|re)|access keys?|security token|session manager|instance profile)\b/i;

/** The rarest a word can be: what a word that stands in no entry counts. */
function rarestOf({ index }: Library): number {
  return Math.log(1 + (index.entries.length + 0.5) / 0.5);
}

function rarityOf({ index }: Library, { term }: QueryTerm): number {
  return index.postings.rarityOf(term);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}

/** The single words of a question, the most telling first. */
export function tellingWords(library: Library, { terms }: ReadQuestion): QueryTerm[] {
  const weigh = (it: QueryTerm) => it.weight * rarityOf(library, it);
  return terms.filter(({ term }) => !term.includes(' ')).sort((left, right) => weigh(right) - weigh(left));
}

/**
 * The words of a question that an entry holds, in the order given, none twice.
 *
 * @param words as `tellingWords` returns them
 */
export function sharedWords({ index }: Library, words: readonly QueryTerm[], number: number): string[] {
  const held = words.filter(({ term }) => index.postings.holds(term, number));
  return [...new Set(held.map(({ surface }) => surface))];
}

function leadOf(library: Library, ranked: readonly Ranked[]): number {
  const [best, ...rest] = ranked;
  if (!best) return 0;
  const firstOf = ({ number }: Ranked) => credentialIdsOf(library.index.entries[number] as Entry)[0];
  const rival = rest.find((it) => firstOf(it) !== firstOf(best));
  return rival ? (best.score - rival.score) / best.score : 1;
}

const FIRST = 4;

function agreementOf({ leaders }: Library, ranked: readonly Ranked[]): number {
  const first = ranked.slice(0, FIRST).map(({ number }) => leaders[number]);
  return first.filter((leader) => leader === first[0]).length / FIRST;
}

function namedOf(read: ReadQuestion, entry: Entry): number {
  const ids = [entry.id, ...credentialIdsOf(entry).slice(0, 2)];
  const shares = read.names
    .filter(({ value }) => value.some((id) => ids.includes(id)))
    .map(({ value }) => 1 / value.length);
  return Math.max(0, ...shares);
}

/** An error that names words which make it somebody else's is printed by others too. */
function errorOf({ errors }: ReadQuestion, entry: Entry): number {
  if (entry.kind !== 'problem' || !errors.some(({ id }) => id === entry.id)) return 0;
  return entry.unless.length === 0 ? 1 : 0.5;
}

/**
 * Weighs what was found for a question.
 *
 * @param library the knowledge
 * @param read the question as understood
 * @param ranked the entries, the best first; at least one
 */
export function weighEvidence(library: Library, read: ReadQuestion, ranked: readonly Ranked[]): Evidence {
  const best = ranked[0] as Ranked;
  const words = read.terms.filter(({ term }) => !term.includes(' '));
  const rarity = (terms: readonly QueryTerm[]) => sum(terms.map((it) => rarityOf(library, it)));
  const unknown = read.unknown.length * rarestOf(library);
  const content = Math.max(0.5, rarity(words) + unknown);
  const held = words.filter(({ term }) => library.index.postings.holds(term, best.number));
  const domain = words.filter(({ term, isMended }) => !isMended && library.domainTerms.has(term));
  const entry = library.index.entries[best.number] as Entry;
  const aws = AWS_WORD.test(read.text) ? 1 : 0;
  const error = errorOf(read, entry);
  return {
    coverage: rarity(held.filter(({ isMended }) => !isMended)) / content,
    mended: rarity(held.filter(({ isMended }) => isMended)) / content,
    unknown: unknown / content,
    domain: rarity(domain) / content,
    domainWords: Math.min(2, domain.length) / 2,
    strength: Math.min(1, best.score / content / 5),
    score: Math.log1p(best.score) / 5,
    lead: leadOf(library, ranked),
    named: namedOf(read, entry),
    error,
    aws,
    anybodys: entry.kind === 'problem' && aws === 0 && error < 1 ? 1 : 0,
    elsewhere: read.elsewhere.length > 0 ? 1 : 0,
    length: Math.log1p(words.length + read.unknown.length) / 4,
    ours: library.scope(read.written) / 5,
    agreement: agreementOf(library, ranked),
    errorAsked: read.intent === 'error' ? 1 : 0,
    place: read.facets.places.size > 0 ? 1 : 0,
  };
}
