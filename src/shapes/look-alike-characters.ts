import { rewriteView, type View } from './view.ts';

/** Characters that are not seen, in the middle of a key as well. */
const INVISIBLE =
  '\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb';

/** Quotes, dashes and blanks of typographers, and letters in other widths and styles. */
const STYLED =
  '\u00a0\u00ab\u00bb\u2000-\u200a\u2010-\u201f\u2028-\u202f\u2032-\u2036\u2039\u203a\u205f\u2070-\u209c\u2100-\u214f\u2212\u2460-\u24ff\u3000-\u3003\u300a-\u300f\ufb00-\ufb06\uff01-\uff5e';

/** Cyrillic and Greek letters that look Latin. */
const TWINS: Record<string, string> = Object.fromEntries(
  Array.from('АВЕКМНОРСТУХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', (twin, at) => [
    twin,
    'ABEKMHOPCTYXSIJaeopcyxsijABEZHIKMNOPTYXo'[at] ?? twin,
  ]),
);

const UNUSUAL = new RegExp(
  `[${INVISIBLE}${STYLED}${Object.keys(TWINS).join('')}]|\\ud835[\\udc00-\\udfff]|\\udb40[\\udc00-\\udfff]`,
  'g',
);

const HIDDEN = new RegExp(`^(?:[${INVISIBLE}]|\\udb40[\\udc00-\\udfff])$`);

const QUOTES_AND_DASHES: readonly (readonly [RegExp, string])[] = [
  [/^[\u2018-\u201b\u2032\u2035]$/, "'"],
  [/^[\u00ab\u00bb\u201c-\u201f\u2033\u2036\u2039\u203a\u3003\u300a-\u300f]$/, '"'],
  [/^[\u2010-\u2015\u2212]$/, '-'],
  [/^[\u2028\u2029]$/, '\n'],
];

const known = new Map<string, string>();

function plainOf(char: string): string {
  const found = known.get(char);
  if (found !== undefined) return found;
  const plain = HIDDEN.test(char)
    ? ''
    : (TWINS[char] ?? QUOTES_AND_DASHES.find(([pattern]) => pattern.test(char))?.[1] ?? char.normalize('NFKC'));
  known.set(char, plain);
  return plain;
}

/**
 * Reads invisible characters as nothing, and full-width, styled and foreign letters as the Latin ones they look like.
 *
 * @param view the reading to start from
 */
export function cleanCharacters(view: View): View {
  return rewriteView(view, UNUSUAL, ([char]) => plainOf(char));
}
