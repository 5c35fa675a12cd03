const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The beginning of a text that is longer than `most` characters, with an ellipsis; no cluster is cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = clusters.segment(text).containing(most)!.index;
  return `${text.slice(0, cut)}…`;
}

/** The end of a text that has more than `least` characters, at least so many. */
export function tail(text: string, least: number): string {
  return text.slice(clusters.segment(text).containing(text.length - least)!.index);
}
