/** Plain text as Thai documents carry it: one line is one paragraph, heading or item; blank lines only part them. */
import { readLabel } from './label.ts';
import type { SourceLine } from './lines.ts';
import { hashToken, lineToken, type Token } from './token.ts';

export function plainTokens(lines: readonly SourceLine[]): Token[] {
  return lines
    .filter(({ text }) => text !== '')
    .map((line) => {
      const heading = hashToken(line, false);
      if (heading) return heading;
      const { label, rest } = readLabel(line.text, false);
      return lineToken(line, label, rest);
    });
}
