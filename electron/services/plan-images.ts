/** The pictures of a plan's figures: given to what writes files, and carried by the JSON of a plan. */
import { z } from 'zod';
import { AppError, type Sentence } from '../../shared/errors.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { placeInJson } from '../../shared/plan/parse.ts';
import { issueReason, reasonDetails } from '../../shared/reasons.ts';
import { acceptImage } from '../images/accept-image.ts';
import type { ImageFile } from '../library/images.ts';
import type { Library } from '../library/library.ts';

/** The files of a plan's figures by hash; those that the library has not are left out. */
export function imagesOfPlan({ sections }: Pick<Plan, 'sections'>, library: Library): ReadonlyMap<string, ImageFile> {
  const images = new Map<string, ImageFile>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'figure' || images.has(block.image)) continue;
    const file = library.image(block.image);
    if (file !== null) images.set(block.image, file);
  }
  return images;
}

/** In the JSON of a plan pictures stand beside the plan's own properties, under the hash of their file. */
const withImages = z.looseObject({
  images: z
    .record(z.string(), z.strictObject({ media: z.string(), data: z.base64(), png: z.base64().optional() }))
    .optional(),
});

const NOT_ITS_HASH: Sentence = {
  th: 'เนื้อแฟ้มภาพไม่ตรงกับรหัสของภาพ',
  en: 'the file of the picture is not what its hash says',
};
const NOWHERE: Sentence = {
  th: 'ไม่มีภาพนี้ทั้งใน images ของแฟ้มและในคลัง',
  en: 'this picture is neither among the images of the file nor in the library',
};

function invalid(at: string, reason: Sentence): AppError {
  return new AppError('PLAN_INVALID', { at, ...reasonDetails(reason) });
}

/**
 * Parts the pictures from the JSON of a plan. `content` is what is left for `parsePlan`; `keep` stores the pictures, once the plan
 * turned out to be one, and makes sure that each of its figures has one. Both throw `PLAN_INVALID`, `keep` also what `acceptImage` does.
 */
export function partImages(
  json: unknown,
  library: Library,
): { readonly content: unknown; readonly keep: (plan: Plan) => void } {
  const parsed = withImages.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    // What is no object at all is for `parsePlan` to refuse.
    if ((issue?.path.length ?? 0) === 0) return { content: json, keep: () => undefined };
    throw invalid(placeInJson(issue?.path ?? [], 'plan'), issueReason(issue, { th: 'ไม่ใช่ภาพ', en: 'not a picture' }));
  }
  const { images = {}, ...content } = parsed.data;
  const keep = ({ sections }: Plan) => {
    for (const [hash, { data, png }] of Object.entries(images)) {
      const bytes = Buffer.from(data, 'base64');
      const accepted = acceptImage(bytes, hash);
      const drawn = png !== undefined && accepted.media === 'svg' ? Buffer.from(png, 'base64') : undefined;
      if (drawn && acceptImage(drawn, hash).media !== 'png') throw new AppError('IMAGE_UNUSABLE', { file: hash });
      if (library.addImage({ bytes, ...accepted, png: drawn }) !== hash) throw invalid(`images.${hash}`, NOT_ITS_HASH);
    }
    for (const [index, { blocks }] of sections.entries()) {
      for (const [position, block] of blocks.entries()) {
        if (block.type === 'figure' && !library.hasImage(block.image)) {
          throw invalid(`sections[${index}].blocks[${position}].image`, NOWHERE);
        }
      }
    }
  };
  return { content, keep };
}
