/** Brings pictures from files onto the page, where the caret is. */
import { type RefObject, useCallback } from 'react';
import type { Figure } from '../../../shared/plan/model.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { isPicture, readPicture } from '../../pictures/read-picture.ts';
import { useShell } from '../../rpc/use-shell.ts';
import { useSpeech } from '../../text/speak.ts';
import { notifyFailure, notifyRefusal } from '../../ui/notify.tsx';

/** The text of a page in CSS pixels: 16 cm wide, and as high as a picture may be to leave room for its caption. */
const TEXT_WIDTH = 605;
const MOST_HEIGHT = 760;
/** A drawing may name no size worth the name. */
const LEAST_WIDTH = 250;

/** How wide a picture is at first, in thousandths of the text's width: as large as it is, where the page has room. */
export function firstWidth({ width, height }: Figure['pixels']): number {
  const shown = Math.min(width, TEXT_WIDTH, (MOST_HEIGHT * width) / height);
  return Math.max(LEAST_WIDTH, Math.round((1000 * shown) / TEXT_WIDTH));
}

export function useInsertPictures(editor: RefObject<EditorHandle | null>): (files: readonly File[]) => Promise<void> {
  const { client } = useShell();
  const speech = useSpeech();
  return useCallback(
    async (files) => {
      for (const file of files) {
        if (!isPicture(file)) {
          notifyRefusal(speech.t('figures.notAPicture', { file: file.name }));
          continue;
        }
        try {
          const picture = await client.images.add(await readPicture(file));
          const figure = { ...picture, width: firstWidth(picture.pixels), alt: { text: '' } };
          if (!editor.current?.figures.insert(figure)) notifyRefusal(speech.t('figures.nowhere'));
        } catch (thrown) {
          notifyFailure(thrown, speech);
        }
      }
    },
    [client, speech, editor],
  );
}
