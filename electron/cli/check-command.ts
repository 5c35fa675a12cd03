import { basename } from 'node:path';
import { RULES } from '../../shared/check/finding.ts';
import { AppError, type Language } from '../../shared/errors.ts';
import { KINDS } from '../../shared/letter/kinds.ts';
import type { LetterKind } from '../../shared/letter/model.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { readNamedFile, writeNamedFile } from './files.ts';
import type { Terminal } from './terminal.ts';

type Checked = Awaited<ReturnType<Jobs['checkFile']>>;
type Finding = Checked['findings'][number];

/**
 * Holds a Word file against the official format; no library is opened. Findings are no failure. With `--fix` the repairs that
 * need no thought are made in a new file, which is then looked at again: what is found there is left to a person.
 */
export async function checkLetterFile(
  terminal: Terminal,
  file: string,
  options: { kind?: LetterKind; fix?: string },
): Promise<void> {
  const jobs = createJobs();
  try {
    await checkWith(jobs, terminal, file, options);
  } finally {
    await jobs.close();
  }
}

/** On a thread, as the window does it: with a long file this thread would take half as much memory again. */
async function checkWith(
  jobs: Jobs,
  terminal: Terminal,
  file: string,
  options: { kind?: LetterKind; fix?: string },
): Promise<void> {
  const { language, text } = terminal;
  const bytes = readNamedFile(file, text);
  const fileName = basename(file);
  if (bytes.length === 0) throw new AppError('DOCX_DAMAGED', { file: fileName });
  const { kind, findings, more } = await jobs.checkFile({ bytes, fileName, kind: options.kind });
  const about = text.checkedAs(KINDS[kind].name[language]);
  if (options.fix === undefined) {
    terminal.answer({ kind, findings, more }, () => [about, ...told({ findings, more }, terminal)].join('\n'));
    return;
  }
  const repairs = findings.flatMap(({ repair }) => (repair === null ? [] : [repair]));
  const { value } = await jobs.repairFile({ bytes, fileName, repairs });
  const { findings: left, more: moreLeft } = await jobs.checkFile({ bytes: value, fileName, kind });
  const still = new Set(left.map(placeOf));
  const changed = findings.filter((finding) => finding.repair !== null && !still.has(placeOf(finding)));
  const out = writeNamedFile(options.fix, fileName, value, text);
  terminal.answer({ kind, findings, more, file: out, changed, left, moreLeft }, () =>
    [
      about,
      text.fixed(changed.length, out),
      ...changed.map((finding) => line(finding, language)),
      left.length === 0 ? text.nothingLeft : text.left(left.length),
      ...left.map((finding) => line(finding, language)),
      ...moreLeft.map((one) => moreLine(one, language)),
    ].join('\n'),
  );
}

/** Which finding it is, in the file before and after a repair. */
function placeOf({ rule, where }: Finding): string {
  return [rule, where.section, where.paragraph].join(' ');
}

function told({ findings, more }: Pick<Checked, 'findings' | 'more'>, { language, text }: Terminal): string[] {
  if (findings.length === 0) return [text.nothingFound];
  const mechanical = findings.filter(({ repair }) => repair !== null).length;
  return [
    ...findings.map((finding) => line(finding, language)),
    ...more.map((one) => moreLine(one, language)),
    text.found(findings.length, mechanical),
  ];
}

const MORE = {
  th: (count: number) => `และอีก ${count} แห่ง ที่จะบอกเมื่อแก้ที่กล่าวข้างต้นแล้ว`,
  en: (count: number) => `and ${count} more, told once those above are put right`,
};

function moreLine({ rule, count }: Checked['more'][number], language: Language): string {
  return `- ${RULES[rule][language]}: ${MORE[language](count)}`;
}

const MARKS = {
  th: { regulation: 'ระเบียบ', partly: 'ระเบียบ อ่านแล้วบางส่วน', custom: 'แนวปฏิบัติของโปรแกรม' },
  en: { regulation: 'regulation', partly: 'regulation, read in part', custom: 'default of this app' },
};

/** One line: the rule, where, what is there and what should be, and where the rule comes from. */
function line({ rule, where, found, expected, source }: Finding, language: Language): string {
  const place = where.text === '' ? '' : ` “${where.text}”`;
  const from = [MARKS[language][source.mark], source.text].filter((words) => words !== '').join(': ');
  return `- ${RULES[rule][language]}${place}: ${found[language]} → ${expected[language]} (${from})`;
}
