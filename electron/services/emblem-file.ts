import { AppError } from '../../shared/errors.ts';
import type { Emblem } from '../../shared/letter/model.ts';
import { readImage } from '../images/read-image.ts';

const MB = 1024 * 1024;
const LIMIT_MB = 5;

/**
 * What kind of picture an emblem's file is, and its proportions. Throws `FILE_TOO_LARGE` above 5 MB, and `EMBLEM_UNUSABLE` for what
 * is neither a whole PNG file nor a harmless SVG one, since the file goes into letters that are sent to others.
 */
export function readEmblem(bytes: Uint8Array, fileName: string): Omit<Emblem, 'hash'> {
  if (bytes.length > LIMIT_MB * MB) {
    throw new AppError('FILE_TOO_LARGE', { file: fileName, size: Math.ceil(bytes.length / MB), limit: LIMIT_MB });
  }
  const read = readImage(bytes);
  if (read === null || read.media === 'jpeg') throw new AppError('EMBLEM_UNUSABLE', { file: fileName });
  const { media, width, height } = read;
  return { mediaType: media === 'png' ? 'image/png' : 'image/svg+xml', width, height };
}
