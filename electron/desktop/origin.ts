/** Where the app's own pages live: a scheme of our own, so that nothing of ours is a `file:` or comes from a network. */
export const SCHEME = 'app';
export const HOST = 'rangphaen';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/`;

/** True for an address of our own pages, whatever its path; false for anything that is not an address. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST;
}
