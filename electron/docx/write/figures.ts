/** Figures: each picture once in the file, in the line of a paragraph of its own. */
import type { Notice } from '../../../shared/notices.ts';
import type { Figure, Media, Plan } from '../../../shared/plan/model.ts';
import { SIZE, TEXT_HEIGHT } from './measures.ts';
import { addPictures, graphicXml, NOTHING_TO_SEE, type PicturePart } from './picture.ts';
import { lineHeight } from './text-width.ts';
import { run } from './xml.ts';

/** A picture as the library keeps it. */
export interface PictureFile {
  readonly media: Media;
  readonly bytes: Uint8Array;
  /** An SVG picture drawn as PNG. */
  readonly png?: Uint8Array | undefined;
}

const EMU_PER_TWIP = 635;
/** Room for the caption under a picture as high as the page. */
const CAPTION_ROOM = 3 * lineHeight(SIZE.body);
const HIGHEST = TEXT_HEIGHT - CAPTION_ROOM;
const WORDPROCESSING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** What stands in the place of a picture that is nowhere to be found. */
const LOST = '[ไม่พบแฟ้มภาพ]';

/** How large a figure is drawn over a width of text in twips, in EMU. */
export function drawnSize(
  { pixels, width }: Pick<Figure, 'pixels' | 'width'>,
  textWidth: number,
): { readonly cx: number; readonly cy: number } {
  const wide = (textWidth * width) / 1000;
  const tall = (wide * pixels.height) / pixels.width;
  const fit = Math.min(1, HIGHEST / tall);
  const emu = (twips: number) => Math.max(1, Math.round(twips * fit * EMU_PER_TWIP));
  return { cx: emu(wide), cy: emu(tall) };
}

/** The share of the text's width (twips) that a width in EMU is, in thousandths. */
export function shareOf(cx: number, textWidth: number): number {
  return Math.round((cx * 1000) / (textWidth * EMU_PER_TWIP));
}

export class Figures {
  readonly #files: ReadonlyMap<string, PictureFile>;
  /** The place of each picture among those of the file, from 1. */
  readonly #places: ReadonlyMap<string, number>;
  #drawn = 0;
  #lost = 0;

  constructor({ sections }: Pick<Plan, 'sections'>, files: ReadonlyMap<string, PictureFile>) {
    const used = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'figure' ? [block.image] : [])),
    );
    const found = [...new Set(used)].filter((image) => files.has(image));
    this.#files = files;
    this.#places = new Map(found.map((image, index) => [image, index + 1]));
  }

  /** Adds the pictures to the parts of the file. */
  addTo(parts: Map<string, Uint8Array>): void {
    addPictures(
      parts,
      [...this.#places].flatMap(([image, place]): PicturePart[] => {
        const { media, bytes, png } = this.#files.get(image)!;
        const name = `image${place}`;
        if (media !== 'svg') return [{ id: `rIdImage${place}`, name, extension: media, bytes }];
        return [
          { id: `rIdImage${place}`, name, extension: 'png', bytes: png ?? NOTHING_TO_SEE },
          { id: `rIdImage${place}Svg`, name, extension: 'svg', bytes },
        ];
      }),
    );
  }

  /** One for what is lost, one for SVG pictures that nobody drew for readers without SVG. */
  notices(): Notice[] {
    const svg = [...this.#places.keys()].filter((image) => {
      const { media, png } = this.#files.get(image)!;
      return media === 'svg' && png === undefined;
    });
    return [
      ...(this.#lost > 0 ? [{ code: 'FIGURE_LOST' as const, details: { count: this.#lost } }] : []),
      ...(svg.length > 0 ? [{ code: 'FIGURE_ONLY_SVG' as const, details: { count: svg.length } }] : []),
    ];
  }

  /** The run of a figure as wide as it says of the text's width (twips), less where it were higher than a page. */
  runOf(figure: Figure, textWidth: number): string {
    const { image, media, alt } = figure;
    const place = this.#places.get(image);
    if (place === undefined) {
      this.#lost += 1;
      return run(LOST);
    }
    this.#drawn += 1;
    const { cx, cy } = drawnSize(figure, textWidth);
    const graphic = graphicXml({
      id: this.#drawn,
      name: `ภาพ ${this.#drawn}`,
      description: alt.text,
      cx,
      cy,
      embed: `rIdImage${place}`,
      svg: media === 'svg' ? `rIdImage${place}Svg` : null,
    });
    return `<w:r><w:drawing><wp:inline xmlns:wp="${WORDPROCESSING}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>${graphic}</wp:inline></w:drawing></w:r>`;
  }
}
