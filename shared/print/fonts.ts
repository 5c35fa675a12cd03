/** The font that stands in where the official one is not installed: Sarabun, at 72 % as large as TH SarabunPSK at the same size. */
export interface PrintFont {
  /** The name of its file as the package of fonts has it, without ending. */
  readonly file: string;
  readonly weight: 400 | 700;
  readonly range: string;
}

const THAI = 'U+200B-200D, U+25CC, U+E00-E7F';
const LATIN = 'U+0-FF, U+131, U+152-153, U+2000-200A, U+200E-206F, U+20AC, U+2122, U+2212';

export const PRINT_FONTS: readonly PrintFont[] = ([400, 700] as const).flatMap((weight) => [
  { file: `sarabun-thai-${weight}-normal`, weight, range: THAI },
  { file: `sarabun-latin-${weight}-normal`, weight, range: LATIN },
]);

/** The rule that lets “Print Sarabun” be read from an address, which may hold the font itself. */
export function fontFace({ weight, range }: PrintFont, address: string): string {
  return `@font-face { font-family: "Print Sarabun"; src: url("${address}") format("woff2"); unicode-range: ${range}; font-weight: ${weight}; size-adjust: 72%; }\n`;
}
