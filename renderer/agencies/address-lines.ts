/** Most lines of an address that a profile keeps (`agencySchema`). */
const MOST_LINES = 10;

/** The lines of an address as typed, without empty ones. */
export function addressLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}
