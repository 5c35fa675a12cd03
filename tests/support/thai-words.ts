/** Ordinary Thai words and official phrases, one a line, written for these tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function thaiWords(): readonly string[] {
  return readFileSync(join(import.meta.dirname, '../fixtures/thai-words.txt'), 'utf8')
    .trimEnd()
    .split('\n');
}
