const LENGTH = 40_000;

const LOG_LINE =
  '2026-01-01T10:00:00.123Z ERROR [req-7f3a9c] botocore.exceptions.ClientError: An error occurred (ExpiredToken) when calling the PutObject operation: The provided token has expired\n';
const QUESTION = 'which key do i need to ssh into an ec2 box and where do i get it? ';
const LETTERS = 'etaoinshrdlucmfwypvbgkqjxz';

/** Numbers as if by chance, the same at every run (D. H. Lehmer's generator with Park and Miller's multiplier). */
function* numbersBelow(limit: number): Generator<number, never> {
  for (let state = 1; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state % limit;
  }
}

function repeated(unit: string): string {
  return unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
}

function randomWords(): string {
  const numbers = numbersBelow(1_000_003);
  let text = '';
  while (text.length < LENGTH) {
    const length = 3 + (numbers.next().value % 10);
    const letters = Array.from({ length }, () => LETTERS[numbers.next().value % LETTERS.length]);
    text += `${letters.join('')} `;
  }
  return text.slice(0, LENGTH);
}

/** Every word with two of its letters swapped, so that each must be mended. */
function mistypedWords(texts: readonly string[]): string {
  const words = new Set(texts.join(' ').match(/[a-z]{6,}/g) ?? []);
  return repeated([...words].map((word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`).join(' '));
}

/**
 * The longest that Slack lets through, 40,000 characters, of what takes an engine long.
 *
 * @param texts whose words are mistyped
 */
export function longQuestions(texts: readonly string[]): Readonly<Record<string, string>> {
  return {
    'a pasted log': repeated(LOG_LINE),
    'random words': randomWords(),
    'mistyped words': mistypedWords(texts),
    'one question again and again': repeated(QUESTION),
  };
}
