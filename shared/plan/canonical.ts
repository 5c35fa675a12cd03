/**
 * The one JSON text of a value, what content hashes are taken of: keys sorted by code unit, no white space, properties that
 * are undefined left out. Two values that are equal as JSON give the same text. Throws TypeError on what JSON cannot carry
 * (functions, bigints, NaN, infinities, undefined itself).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const properties = Object.entries(value).filter(([, property]) => property !== undefined);
    properties.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${properties.map(([key, property]) => `${JSON.stringify(key)}:${canonicalJson(property)}`).join(',')}}`;
  }
  throw new TypeError(`JSON cannot carry ${String(value)}`);
}
