import { AppError } from '../../shared/errors.ts';
import { normalizeAgency } from '../../shared/letter/normalize.ts';
import { parseAgency } from '../../shared/letter/schema.ts';
import type { ServiceDependencies } from './dependencies.ts';
import { readEmblem } from './emblem-file.ts';
import type { Implementer } from './implementer.ts';

export function agencyHandlers(os: Implementer, { library, events }: ServiceDependencies) {
  const changed = <T>(result: T): T => {
    events.publish({ type: 'library-changed', lists: ['agencies'] });
    return result;
  };
  return {
    list: os.agencies.list.handler(() => library.listAgencies()),
    save: os.agencies.save.handler(({ input }) =>
      changed(library.saveAgency(normalizeAgency(parseAgency(input.agency)))),
    ),
    remove: os.agencies.remove.handler(({ input }) => {
      library.removeAgency(input.agency);
      return changed({});
    }),
    bringBack: os.agencies.bringBack.handler(({ input }) => changed(library.bringAgencyBack(input.agency))),
    setEmblem: os.agencies.setEmblem.handler(({ input }) => {
      const bytes = Buffer.from(input.bytes, 'base64');
      const emblem = readEmblem(bytes, input.fileName);
      const png = input.png === undefined ? undefined : Buffer.from(input.png, 'base64');
      if (png && (emblem.mediaType === 'image/png' || readEmblem(png, input.fileName).mediaType !== 'image/png')) {
        throw new AppError('EMBLEM_UNUSABLE', { file: input.fileName });
      }
      return changed(library.setEmblem(input.agency, { ...emblem, bytes, png }));
    }),
    removeEmblem: os.agencies.removeEmblem.handler(({ input }) => changed(library.setEmblem(input.agency, null))),
    emblem: os.agencies.emblem.handler(({ input }) => {
      const { emblem } = library.openAgency(input.agency);
      if (emblem === null) return null;
      return { mediaType: emblem.mediaType, bytes: library.emblemFile(emblem).toString('base64') };
    }),
  };
}
