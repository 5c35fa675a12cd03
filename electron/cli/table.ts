/** Columns under their headings, two spaces apart, aligned by how wide Thai is drawn. Numbers stand at the right. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => width(String(line[column])))));
  return lines
    .map((line, row) =>
      line
        .map((cell, column) => {
          const gap = ' '.repeat(widths[column]! - width(String(cell)));
          const right = typeof (row === 0 ? rows[0]?.[column] : cell) === 'number';
          return right ? `${gap}${cell}` : `${cell}${gap}`;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Cells of a terminal that a text takes: marks above and below a consonant take none. */
function width(text: string): number {
  return [...text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')].length;
}
