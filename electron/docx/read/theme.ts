/** The fonts of a theme (ECMA-376 part 1, 20.1.4.1), which styles may name instead of a font. */
import { child, type XmlElement } from './xml.ts';

/** The font of a theme value such as `minorBidi`; undefined where the theme has none. */
export type ThemeFonts = (value: string) => string | undefined;

/** `complexLanguage` is `w:themeFontLang w:bidi` of the settings: it decides which script's font `…Bidi` means. */
export function themeFonts(theme: XmlElement | undefined, complexLanguage: string | undefined): ThemeFonts {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
  const thai = complexLanguage === undefined || complexLanguage.toLowerCase().startsWith('th');
  return (value) => {
    const fonts = child(scheme, value.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    if (fonts === undefined) return undefined;
    if (/Bidi$/i.test(value)) {
      const own = fonts.children.find(({ name, attributes }) => name === 'a:font' && attributes.script === 'Thai');
      return (thai ? own?.attributes.typeface : undefined) || child(fonts, 'a:cs')?.attributes.typeface || undefined;
    }
    const slot = /EastAsia$/i.test(value) ? 'a:ea' : 'a:latin';
    return child(fonts, slot)?.attributes.typeface || undefined;
  };
}
