import { useDeeds } from './commands/use-commands.ts';
import { nextZoom, usePageLook } from './page-look.ts';

/** The commands about the size of the page, for screens that show one. */
export function useZoomCommands(): void {
  const { zoom, fit, setZoom } = usePageLook();
  useDeeds({
    'view.zoom-in': { run: () => setZoom(nextZoom(zoom, 1)) },
    'view.zoom-out': { run: () => setZoom(nextZoom(zoom, -1)) },
    'view.zoom-real': { run: () => setZoom(100), on: fit === null && zoom === 100 },
    'view.fit-width': { run: () => setZoom('width'), on: fit === 'width' },
    'view.fit-page': { run: () => setZoom('page'), on: fit === 'page' },
  });
}
