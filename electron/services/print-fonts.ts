import { fontFace, PRINT_FONTS } from '../../shared/print/fonts.ts';
import type { BuiltPage } from './built-pages.ts';

/** `@font-face` rules with the built renderer's own fonts inside, so that the document asks for nothing. A font that is not there has none. */
export function printFontFaces(pages: ReadonlyMap<string, BuiltPage>): string {
  return PRINT_FONTS.map((font) => {
    const built = [...pages].find(
      ([address]) => address.startsWith(`/assets/${font.file}-`) && address.endsWith('.woff2'),
    );
    return built ? fontFace(font, `data:font/woff2;base64,${built[1].read().toString('base64')}`) : '';
  }).join('');
}
