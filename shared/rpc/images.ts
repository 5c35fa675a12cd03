/** The calls about pictures of figures, which a library keeps by the hash of their file. */
import { z } from 'zod';
import { MEDIA } from '../plan/model.ts';
import { base64, call } from './call.ts';

const pixels = z.strictObject({ width: z.int().min(1), height: z.int().min(1) });

export const imagesContract = {
  images: {
    /**
     * Keeps a PNG, JPEG or SVG file, once, and tells what a figure has to know of it; with an SVG file `png`, the same drawn as a
     * PNG picture. `IMAGE_UNUSABLE`, `IMAGE_TOO_LARGE`, `FILE_TOO_LARGE`.
     */
    add: call
      .input(z.strictObject({ fileName: z.string(), bytes: base64, png: base64.optional() }))
      .output(z.strictObject({ image: z.string(), media: z.enum(MEDIA), pixels })),
    /** The file of a picture by its hash; null where the library has it not. */
    get: call
      .input(z.strictObject({ image: z.string() }))
      .output(z.strictObject({ mediaType: z.string(), bytes: base64 }).nullable()),
  },
};
