import { AppError } from '../../shared/errors.ts';
import type { Figure } from '../../shared/plan/model.ts';
import { readImage } from './read-image.ts';

const MB = 1024 * 1024;
/** A photograph of 24 megapixels has some 10 MB. */
const LIMIT_MB = 20;
/** Millions of pixels; drawn, each takes four bytes of memory. */
const MOST_MEGAPIXELS = 100;

/** What a figure has to know of its file. */
export type AcceptedImage = Pick<Figure, 'media' | 'pixels'>;

/**
 * What a file is as a figure of a plan; `fileName` is only for messages. Throws `FILE_TOO_LARGE` above 20 MB, `IMAGE_TOO_LARGE` above
 * 100 megapixels and `IMAGE_UNUSABLE` for all that is no whole PNG, JPEG or harmless SVG file, whatever it is called.
 */
export function acceptImage(bytes: Uint8Array, fileName: string): AcceptedImage {
  if (bytes.length > LIMIT_MB * MB) {
    throw new AppError('FILE_TOO_LARGE', { file: fileName, size: Math.ceil(bytes.length / MB), limit: LIMIT_MB });
  }
  const read = readImage(bytes);
  if (read === null) throw new AppError('IMAGE_UNUSABLE', { file: fileName });
  const pixels = { width: Math.max(1, Math.round(read.width)), height: Math.max(1, Math.round(read.height)) };
  const megapixels = (pixels.width * pixels.height) / 1e6;
  if (read.media !== 'svg' && megapixels > MOST_MEGAPIXELS) {
    throw new AppError('IMAGE_TOO_LARGE', { file: fileName, size: Math.ceil(megapixels), limit: MOST_MEGAPIXELS });
  }
  return { media: read.media, pixels };
}
