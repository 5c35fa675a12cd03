/** A file that a person chose, pasted or dropped, made one that a plan can hold. */
import { AppError } from '../../shared/errors.ts';
import { isJpeg, readJpeg } from '../../shared/picture/jpeg.ts';
import { readAsBase64 } from '../ui/files.ts';
import { FIGURE_SIZE, isSvg, svgAsPng } from './svg-as-png.ts';

const MB = 1024 * 1024;
/** What the library takes. More would not even get there. */
const LIMIT_MB = 20;

/** How well a photograph is kept that has to be written anew. */
const JPEG_QUALITY = 0.93;

/** What `images.add` takes. */
export interface PictureToAdd {
  readonly fileName: string;
  readonly bytes: string;
  readonly png?: string;
}

/** Whether a file may be a picture, by what it says of itself: what is inside is looked at when it is read. */
export function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(png|jpe?g|svg|webp|gif|bmp)$/i.test(name);
}

/**
 * Stands a photograph up that lies on its side, since Word does not; draws what plans do not hold (WebP, GIF, BMP) as PNG; gives an
 * SVG file its PNG picture. What is no picture goes on as it is, to be refused where all are. Throws `FILE_TOO_LARGE`.
 */
export async function readPicture(file: File): Promise<PictureToAdd> {
  const { name: fileName } = file;
  const size = Math.ceil(file.size / MB);
  if (size > LIMIT_MB) throw new AppError('FILE_TOO_LARGE', { file: fileName, size, limit: LIMIT_MB });
  if (isSvg(file)) {
    const bytes = await readAsBase64(file);
    const png = await svgAsPng(bytes, FIGURE_SIZE);
    return { fileName, bytes, ...(png === undefined ? {} : { png }) };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isJpeg(bytes)) {
    const lies = (readJpeg(bytes)?.orientation ?? 1) !== 1;
    const upright = lies ? await drawn(file, 'image/jpeg', JPEG_QUALITY) : null;
    return { fileName, bytes: upright ?? (await readAsBase64(file)) };
  }
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50;
  const asPng = isPng ? null : await drawn(file, 'image/png');
  return { fileName, bytes: asPng ?? (await readAsBase64(file)) };
}

/** The picture as the browser shows it, written anew; null where it shows none. */
async function drawn(file: File, type: string, quality?: number): Promise<string | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const data = canvas.toDataURL(type, quality);
  return data.startsWith(`data:${type}`) ? data.replace(/^[^,]*,/, '') : null;
}
