/**
 * Prints a table as Markdown, so that it can be pasted into a page.
 *
 * @param title what was measured
 * @param rows the first is the head
 */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const [head, ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log([line(head ?? []), line((head ?? []).map(() => '---')), ...body.map(line)].join('\n'));
}
