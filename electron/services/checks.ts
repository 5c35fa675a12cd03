import type { ServiceDependencies } from './dependencies.ts';
import { fileNameFor } from './file-name.ts';
import type { Implementer } from './implementer.ts';
import { DOCX } from './media-types.ts';

export function checkHandlers(os: Implementer, { jobs }: ServiceDependencies) {
  return {
    letter: os.checks.letter.handler(async ({ input, signal }) => {
      const { fileName, kind } = input;
      const checked = await jobs.checkFile({ fileName, bytes: Buffer.from(input.bytes, 'base64'), kind }, signal);
      return { kind: checked.kind, findings: [...checked.findings], more: [...checked.more] };
    }),
    repair: os.checks.repair.handler(async ({ input, signal }) => {
      const { fileName, repairs } = input;
      const task = { fileName, bytes: Buffer.from(input.bytes, 'base64'), repairs };
      const { value, left } = await jobs.repairFile(task, signal);
      return {
        fileName: fileNameFor(fileName.replace(/\.docx$/i, ''), 'docx'),
        mediaType: DOCX,
        bytes: Buffer.from(value).toString('base64'),
        notices: [],
        left,
      };
    }),
  };
}
