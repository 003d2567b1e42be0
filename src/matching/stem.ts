const VOWEL = /[aeiouy]/;

/** Words whose ending only looks like a plural or a tense. */
const KEPT = new Set([
  'aws',
  'sts',
  'ses',
  'kms',
  'ecs',
  'eks',
  'sns',
  'sqs',
  'rds',
  'iis',
  'dns',
  'tls',
  'alias',
  'access',
  'always',
  'https',
  'canvas',
  'less',
  'this',
  'is',
  'was',
  'has',
  'windows',
  'redis',
  'keyspaces',
  'kubernetes',
  'speed',
  'need',
  'string',
  'thing',
  'bring',
  'ring',
  'red',
  'bed',
  'feed',
  'seed',
  'embed',
  'sing',
]);

function undouble(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Whether the stem is long enough to stand alone: three letters with a vowel among them. */
function standsAlone(stem: string): boolean {
  return stem.length >= 3 && VOWEL.test(stem);
}

function dropPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

function dropTense(word: string): string {
  for (const ending of ['ing', 'ed']) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && standsAlone(stem)) return undouble(stem);
  }
  return word;
}

/**
 * Reduces an English word to the form under which it is indexed: no plural, no `-ing`, no `-ed`, no final `e`.
 * A light form of Porter's first step (M. F. Porter, "An algorithm for suffix stripping", 1980), which is enough for
 * questions and keeps the names of services whole.
 *
 * @param word in lower case
 */
export function stem(word: string): string {
  if (KEPT.has(word) || word.length < 4 || /\d/.test(word)) return word;
  const stemmed = dropTense(dropPlural(word));
  return stemmed.length > 3 && stemmed.endsWith('e') ? stemmed.slice(0, -1) : stemmed;
}
