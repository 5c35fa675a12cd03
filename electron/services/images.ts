import { AppError } from '../../shared/errors.ts';
import type { Media } from '../../shared/plan/model.ts';
import { acceptImage } from '../images/accept-image.ts';
import type { ServiceDependencies } from './dependencies.ts';
import type { Implementer } from './implementer.ts';

const MEDIA_TYPES: Record<Media, string> = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

export function imageHandlers(os: Implementer, { library }: ServiceDependencies) {
  return {
    add: os.images.add.handler(({ input }) => {
      const { fileName } = input;
      const bytes = Buffer.from(input.bytes, 'base64');
      const { media, pixels } = acceptImage(bytes, fileName);
      const png = input.png === undefined ? undefined : Buffer.from(input.png, 'base64');
      if (png && (media !== 'svg' || acceptImage(png, fileName).media !== 'png')) {
        throw new AppError('IMAGE_UNUSABLE', { file: fileName });
      }
      return { image: library.addImage({ bytes, media, pixels, png }), media, pixels };
    }),
    get: os.images.get.handler(({ input }) => {
      const file = library.image(input.image);
      return file && { mediaType: MEDIA_TYPES[file.media], bytes: Buffer.from(file.bytes).toString('base64') };
    }),
  };
}
