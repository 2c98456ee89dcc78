import { Command, Option } from 'commander';
import { version } from '../../version.js';
import { collect, day, language, number, whole } from './arguments.js';
import { build } from './build.js';
import { check } from './check.js';
import { directoryBuild, directoryCheck } from './directory.js';
import type { Environment } from './environment.js';
import { importGuide } from './import.js';
import { newGuide } from './new.js';
import { qr } from './qr.js';
import { render } from './render.js';
import { addPush, addServe } from './service.js';
import { directoryTry } from './try.js';

const CODES = `
Exit codes: 0 success, 1 problems found, 2 usage error, or a file that cannot be read or written.`;

const json = () => new Option('--json', 'answer in JSON on the standard output');
const output = (ending: string) =>
  new Option(
    '-o, --output <file>',
    `where to write; "-" for the standard output (default: ${ending})`,
  );
const bibliography = () =>
  new Option(
    '-b, --bibliography <file>',
    'references as a manager exports them (default: the file that the front matter names)',
  );

export type Action = (...args: never[]) => Promise<number>;

/** All commands, with their options; `action` runs what a command does. */
export function commands(
  environment: Environment,
  action: (work: Action) => (...given: unknown[]) => Promise<void>,
): Command {
  const program = new Command('care-guide')
    .description(
      'Makes patient guides and directories for the care-guide widget, and finds their ' +
        'mistakes before a patient does.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help shows how to use it)')
    .configureOutput({
      writeOut: (text) => {
        environment.out(text);
      },
      writeErr: (text) => {
        environment.error(text);
      },
    });
  const command = (parent: Command, usage: string, description: string) =>
    parent.command(usage).description(description).addOption(json()).addHelpText('after', CODES);

  command(program, 'new <title>', 'start a guide: Markdown with comments that say what goes where')
    .addOption(output('the title as a file name'))
    .addOption(
      new Option('-l, --lang <tag>', 'language of the guide').argParser(language).default('en'),
    )
    .option('-f, --force', 'write over a file that is there')
    .action(action((title: string, options: never) => newGuide(environment, title, options)));

  command(program, 'import <article.md>', 'an article in Markdown → a guide to work on')
    .addOption(output('the same name with .guide.md'))
    .addOption(
      new Option('-l, --lang <tag>', 'language of the article').argParser(language).default('en'),
    )
    .option('-f, --force', 'write over a file that is there')
    .action(action((file: string, options: never) => importGuide(environment, file, options)));

  command(program, 'build <guide.md>', 'Markdown → the JSON that the widget takes')
    .addOption(output('guide.json beside the Markdown'))
    .addOption(bibliography())
    .action(action((file: string, options: never) => build(environment, file, options)));

  command(
    program,
    'check <guide.md>',
    'what an editor would find: references, claims, reading grade, wording, links, dates',
  )
    .addOption(bibliography())
    .addOption(
      new Option('-g, --grade <number>', 'highest reading grade of a section in English')
        .argParser(number(1, 20))
        .default(8),
    )
    .addOption(
      new Option('--inflesz <score>', 'lowest INFLESZ score of a section in Spanish, 0 to 100')
        .argParser(number(0, 100))
        .default(55),
    )
    .addOption(
      new Option('--review-every <months>', 'most months between two reviews')
        .argParser(whole(1, 120))
        .default(24),
    )
    .option('--online', 'ask Crossref whether each DOI belongs to the reference it stands in')
    .option(
      '--mailto <address>',
      'your email address for Crossref, which answers those it can reach faster',
    )
    .option('--strict', 'take warnings for errors')
    .action(action((file: string, options: never) => check(environment, file, options)));

  command(program, 'render <guide>', 'a guide, Markdown or JSON → plain HTML that needs no script')
    .addOption(output('the standard output'))
    .addOption(bibliography())
    .addOption(
      new Option('--heading-level <number>', 'level of the title')
        .argParser(whole(1, 6))
        .default(2),
    )
    .option('--sections <names>', 'only these sections, by id or type, divided by spaces')
    .option('--id-prefix <text>', 'put before every id, for a page that holds the guide twice')
    .option('--json-ld', 'describe the guide to search engines too')
    .option(
      '--reviewer <name>',
      'who of yours stands behind the text: name and credentials, with --reviewed',
    )
    .addOption(new Option('--reviewed <day>', 'the day of that review').argParser(day))
    .action(action((file: string, options: never) => render(environment, file, options)));

  command(program, 'qr <address>', 'the address of your page → a QR picture for the guide on paper')
    .addOption(output('the standard output; .svg for the picture alone'))
    .option('--caption <text>', 'what to say above the address')
    .action(action((address: string, options: never) => qr(environment, address, options)));

  addServe(program, environment, action);

  const directory = program
    .command('directory')
    .description('the employers and health plans that visitors can search for');
  const spreadsheet = (usage: string, description: string) =>
    command(directory, usage, description)
      .addOption(
        new Option(
          '-c, --column <field=header>',
          'which column holds a field whose header does not say it; "url=" for none; may be ' +
            'repeated',
        ).argParser(collect),
      )
      .addOption(
        new Option('--kind <kind>', 'what rows are that do not say it').choices([
          'employer',
          'health-plan',
        ]),
      )
      .addOption(
        new Option(
          '--availability <who>',
          'who has the program in rows that do not say it',
        ).choices(['all', 'some-plans']),
      )
      .addOption(
        new Option('--updated <day>', 'when the list was last checked (default: today)').argParser(
          day,
        ),
      )
      .option('--no-header', 'the first row is one of data; columns are numbered')
      .option('--sheet <name>', 'the sheet of a workbook (default: the first that has names)')
      .addOption(
        new Option(
          '--case <how>',
          'how names in capitals are written (default: as they are)',
        ).choices(['title']),
      )
      .option('--repair-letters', 'put letters right that were encoded twice, such as "Ã©"')
      .option('--encoding <name>', 'encoding of the file (default: recognized)')
      .option(
        '--separator <mark>',
        'comma, semicolon, tab, bar, or a character (default: recognized)',
      );

  spreadsheet(
    'build <file>',
    'a spreadsheet (CSV, Excel, JSON, FHIR) → the directory that the search takes',
  )
    .addOption(output('the same name with .json'))
    .option('--leave-out', 'leave out rows with errors instead of stopping')
    .action(action((file: string, options: never) => directoryBuild(environment, file, options)));
  spreadsheet('check <file>', 'what build would say, without writing').action(
    action((file: string, options: never) => directoryCheck(environment, file, options)),
  );
  command(
    directory,
    'try <directory.json> [queries...]',
    'what a visitor would see for a query; without one, asks for it',
  )
    .addOption(
      new Option('-n, --limit <number>', 'most matches').argParser(whole(1, 50)).default(5),
    )
    .action(
      action((file: string, queries: never, options: never) =>
        directoryTry(environment, file, queries, options),
      ),
    );
  addPush(directory, environment, action);
  return program;
}
