const SHORTEST = 8;

function decodeRuns(text: string): string {
  return (text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? [])
    .map((run) => Buffer.from(run, 'base64').toString('latin1'))
    .join('\n');
}

/** All that a curious reader could make of a text. */
function readings(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '');
  const unescaped = plain
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/%([0-7][0-9a-f])/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const flat = unescaped.replace(/\\n/g, '').replace(/[\s\\]/g, '');
  return [text, plain, unescaped, flat, decodeRuns(text), decodeRuns(flat)];
}

/**
 * What a text still holds of a secret: its first stretch of eight characters that can be read in any way.
 */
export function findLeftover(text: string, secret: string): string | undefined {
  const all = readings(text);
  const plain = secret.replace(/\\n/g, '').replace(/\s/g, '');
  for (let at = 0; at + SHORTEST <= plain.length; at++) {
    const part = plain.slice(at, at + SHORTEST);
    if (all.some((reading) => reading.includes(part))) return part;
  }
  return undefined;
}
