/** Where an editor should open a text: line and column from 1, and the line itself. */
export type Place = { line: number; column: number; source: string };

/** The offset at which each line of the text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last of the sorted numbers that is not above the limit. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Tells the line and column of an offset.
 *
 * @param text the whole text
 * @param offset at most the text's length
 * @param starts the text's line starts; give them when asking more than once
 */
export function placeIn(text: string, offset: number, starts: readonly number[] = lineStarts(text)): Place {
  const line = lastUpTo(starts, Math.min(offset, text.length));
  const start = starts[line] ?? 0;
  const end = starts[line + 1] ?? text.length + 1;
  return { line: line + 1, column: offset - start + 1, source: text.slice(start, end - 1).replace(/\r$/, '') };
}
