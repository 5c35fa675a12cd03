/** An SVG emblem drawn as a PNG picture, which Word wants beside it for programs that read no SVG. */

/** Points from top to bottom: the 3 cm of an emblem at some 850 to the inch. */
const HEIGHT = 1000;
/** A broader one is drawn lower. */
const MOST_WIDTH = 4000;

export function isSvg({ name, type }: File): boolean {
  return type === 'image/svg+xml' || /\.svg$/i.test(name);
}

/** Base64 in and out; undefined for what the browser cannot draw. Nothing the file names is fetched or run: it is drawn as a picture. */
export async function svgAsPng(svg: string): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svg}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0 || naturalHeight === 0) return undefined;
  const scale = Math.min(HEIGHT / naturalHeight, MOST_WIDTH / naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
