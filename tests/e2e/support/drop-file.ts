import type { Page } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Drags a file over the window and drops it there, as from a folder beside it. */
export async function dropFile(page: Page, { name, mimeType, buffer }: DroppedFile): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const carrier = new DataTransfer();
      carrier.items.add(new File([bytes], name, { type: mimeType }));
      return carrier;
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: carried });
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
}
