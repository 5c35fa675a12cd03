/** An SVG file drawn as a PNG picture, which Word wants beside it for programs that read no SVG. */

/** Points on each side that a drawing has at most; one of them it has. */
interface Most {
  readonly width: number;
  readonly height: number;
}

/** The 3 cm of an emblem's height at some 850 to the inch; a broad one is drawn lower. */
export const EMBLEM_SIZE: Most = { width: 4000, height: 1000 };

/** The 16 cm of a page's text at some 350 to the inch. */
export const FIGURE_SIZE: Most = { width: 2200, height: 3200 };

export function isSvg({ name, type }: File): boolean {
  return type === 'image/svg+xml' || /\.svg$/i.test(name);
}

/** Base64 in and out; undefined for what the browser cannot draw. Nothing the file names is fetched or run: it is drawn as a picture. */
export async function svgAsPng(svg: string, most: Most): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svg}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0 || naturalHeight === 0) return undefined;
  const scale = Math.min(most.height / naturalHeight, most.width / naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
