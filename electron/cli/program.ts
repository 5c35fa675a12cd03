import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { AppError, type Language } from '../../shared/errors.ts';
import { LETTER_KINDS } from '../../shared/letter/model.ts';
import { MILESTONES } from '../../shared/plan/milestones.ts';
import { SECTION_STATUSES } from '../../shared/plan/progress.ts';
import type { ComparisonFormat } from '../../shared/rpc/contract.ts';
import { defaultLibraryFolder } from '../services/library-folder.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { CLI_TEXT, type CliText } from './text.ts';

/** Those of the contract, which is not loaded for help and mistakes. */
const COMPARISON_FORMATS: readonly ComparisonFormat[] = ['json', 'text', 'html', 'docx-redline', 'docx-table'];

/**
 * Runs one command and gives the exit code: 0, 1 for a mistake a person can put right, 2 for a bug. A failure is one line on
 * stderr, as `{code, message}` with --json, and leaves stdout empty.
 */
export async function runCli(args: readonly string[], language: Language): Promise<number> {
  const text = CLI_TEXT[language];
  const program = buildProgram(text, language);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const thrown = error instanceof CommanderError ? usageError(error, text) : error;
    const { failureOf } = await import('../services/failure.ts');
    const { code, message, exitCode } = failureOf(thrown, language);
    console.error(args.includes('--json') ? JSON.stringify({ code, message }) : message);
    if (exitCode === 2) await logBug(thrown, program.opts<{ library?: string }>().library);
    return exitCode;
  }
}

/** Puts a bug in the log of the library, where the handlers' own go. */
async function logBug(error: unknown, library: string | undefined): Promise<void> {
  const { openLog } = await import('../services/log.ts');
  const folder = library ?? defaultLibraryFolder();
  if (existsSync(folder)) openLog(folder, () => new Date()).bug('command line', error);
}

/** All commands. Each loads what it needs when it runs. */
function buildProgram(text: CliText, language: Language): Command {
  const { commands, options } = text;
  const program = new Command('rangphaen')
    .description(text.program)
    .option('--library <dir>', text.library, (folder) => {
      // What looks like an option is one: the folder was forgotten.
      if (folder.startsWith('-') || folder === '') throw missingFolder(text);
      return folder;
    })
    .option('--json', text.json)
    .helpOption('-h, --help', text.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} });

  /** Wraps a command: its arguments come after the terminal, its options last. */
  const run =
    <A extends unknown[]>(load: () => Promise<(terminal: Terminal, ...args: A) => Promise<void>>) =>
    async (...args: unknown[]) => {
      const own = args.slice(0, -1) as A;
      const { library, json = false } = program.opts<{ library?: string; json?: boolean }>();
      const command = await load();
      await command(openTerminal({ language, text, json, library }), ...own);
    };
  const plans = () => import('./plan-commands.ts');
  const versions = () => import('./version-commands.ts');
  const libraries = () => import('./library-commands.ts');

  const plan = program.command('plan').description(commands.plan);
  plan
    .command('import <FILE>')
    .description(commands.import)
    .option('--title <T>', options.title)
    .option('--into <ID>', options.into)
    .addOption(new Option('--changes <C>', options.changes).choices(['accept', 'versions']).default('accept'))
    .option('--no-repair', options.noRepair)
    .option('--list-repairs', options.listRepairs, false)
    .action(run(async () => (await plans()).importPlan));
  plan
    .command('list')
    .description(commands.list)
    .option('--bin', options.bin, false)
    .action(run(async () => (await plans()).listPlans));
  plan
    .command('outline <ID>')
    .description(commands.outline)
    .action(run(async () => (await plans()).outlinePlan));
  plan
    .command('status <ID> [SECTION]')
    .description(commands.status)
    .addOption(new Option('--set <S>', options.set).choices(SECTION_STATUSES))
    .option('--person <P>', options.person)
    .option('--note <T>', options.note)
    .option('--words <N>', options.targetWords)
    .option('--pages <N>', options.targetPages)
    .action(run(async () => (await import('./status-command.ts')).sectionStatus));
  plan
    .command('export <ID>')
    .description(commands.export)
    .addOption(
      new Option('--format <F>', options.format).choices(['docx', 'pdf', 'txt', 'md', 'json']).makeOptionMandatory(),
    )
    .addOption(new Option('--numbers <N>', options.numbers).choices(['auto', 'text']).default('auto'))
    .requiredOption('--out <F>', options.out)
    .action(run(async () => (await plans()).exportPlan));
  const finding = (command: Command) =>
    command
      .option('--regex', options.regex, false)
      .option('--whole-word', options.wholeWord, false)
      .option('--exact', options.exact, false)
      .option('--no-digits-alike', options.digitsApart);
  finding(plan.command('find <WORDS>').description(commands.find))
    .option('--plan <ID>', options.findPlan)
    .option('--versions', options.findVersions, false)
    .action(run(async () => (await import('./find-command.ts')).findWords));
  finding(plan.command('replace <ID> <WORDS> <WITH>').description(commands.replace))
    .option('--dry-run', options.dryRun, false)
    .action(run(async () => (await import('./find-command.ts')).replaceWords));
  plan
    .command('apply <ID>')
    .description(commands.apply)
    .requiredOption('--from <F>', options.from)
    .action(run(async () => (await plans()).applyPlan));

  const version = program.command('version').description(commands.version);
  version
    .command('save <ID>')
    .description(commands.versionSave)
    .option('--name <N>', options.name)
    .option('--note <T>', options.note)
    .addOption(new Option('--milestone <K>', options.milestone).choices(MILESTONES))
    .action(run(async () => (await versions()).saveVersion));
  version
    .command('list <ID>')
    .description(commands.versionList)
    .action(run(async () => (await versions()).listVersions));
  version
    .command('compare <ID> <A> <B>')
    .description(commands.versionCompare)
    .addOption(new Option('--format <F>', options.format).choices(COMPARISON_FORMATS).default('text'))
    .option('--out <F>', options.reportOut)
    .action(run(async () => (await import('./compare-command.ts')).compareStates));
  version
    .command('restore <ID> <V>')
    .description(commands.versionRestore)
    .option('--part <LINE>', options.part)
    .action(run(async () => (await versions()).restoreVersion));

  const letters = () => import('./letter-commands.ts');
  const letter = program.command('letter').description(commands.letter);
  letter
    .command('write <KIND>')
    .description(commands.letterWrite)
    .option('--data <F>', options.letterData)
    .option('--plan <ID>', options.letterPlan)
    .option('--version <V>', options.letterVersion)
    .option('--since <V>', options.letterSince)
    .option('--agency <A>', options.letterAgency)
    .requiredOption('--out <F>', options.out)
    .action(run(async () => (await letters()).writeLetter));
  letter
    .command('schema <KIND>')
    .description(commands.letterSchema)
    .action(run(async () => (await letters()).showSchema));
  letter
    .command('check <FILE>')
    .description(commands.letterCheck)
    .addOption(new Option('--kind <K>', options.letterKind).choices(LETTER_KINDS))
    .option('--fix <OUT>', options.letterFix)
    .action(run(async () => (await import('./check-command.ts')).checkLetterFile));
  letter
    .command('list')
    .description(commands.letterList)
    .action(run(async () => (await letters()).listLetters));
  letter
    .command('send <ID>')
    .description(commands.letterSend)
    .option('--number <N>', options.letterNumber)
    .option('--out <F>', options.out)
    .action(run(async () => (await letters()).sendLetter));
  letter
    .command('register')
    .description(commands.letterRegister)
    .option('--year <Y>', options.year)
    .option('--incoming', options.incoming, false)
    .option('--csv', options.csv, false)
    .option('--out <F>', options.out)
    .action(run(async () => (await import('./register-command.ts')).showRegister));

  const library = program.command('library').description(commands.libraryGroup);
  library
    .command('check')
    .description(commands.check)
    .action(run(async () => (await libraries()).checkLibrary));
  library
    .command('backup')
    .description(commands.backup)
    .action(run(async () => (await libraries()).backUpLibrary));
  library
    .command('backups')
    .description(commands.backups)
    .action(run(async () => (await libraries()).listBackups));
  library
    .command('restore <FILE>')
    .description(commands.restore)
    .action(run(async () => (await libraries()).restoreLibrary));

  program
    .command('serve')
    .description(commands.serve)
    .option('--port <N>', options.port)
    .option('--no-open', options.noOpen)
    .action(run(async () => (await import('./serve-command.ts')).serve));
  program
    .command('demo [DIR]')
    .description(commands.demo)
    .action(run(async () => (await import('./demo-command.ts')).makeDemo));
  return program;
}

function missingFolder({ usage }: CliText): AppError {
  return new AppError('INPUT_INVALID', { reason: usage.missingValue('--library') });
}

/** What commander found wrong with the arguments, as an error like every other. */
function usageError({ code, message }: CommanderError, { usage }: CliText): AppError {
  const what = /'([^']+)'/.exec(message)?.[1] ?? '';
  const reasons: Record<string, string> = {
    'commander.unknownOption': usage.unknownOption(what),
    'commander.unknownCommand': usage.unknownCommand(what),
    'commander.missingArgument': usage.missingArgument(what),
    'commander.missingMandatoryOptionValue': usage.missingOption(what),
    'commander.optionMissingArgument': usage.missingValue(what),
    'commander.excessArguments': usage.excess,
    'commander.invalidArgument': usage.badValue(message.replace(/^error: /, '')),
    'commander.help': usage.missingCommand,
  };
  return new AppError('INPUT_INVALID', { reason: reasons[code] ?? message.replace(/^error: /, '') });
}
