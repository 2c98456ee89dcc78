import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Directory, parseDirectory } from '../../../src/directory/index.js';
import { TODAY, careGuide, folder } from './command-line.js';

const BENEFITS = readFileSync('tests/fixtures/directories/benefits.csv', 'utf8');
const SMALL = 'Employer,Availability\nQuillmoor Foods,all\nFernhollow Mills,some plans\n';

async function built(file: string, text: string | Uint8Array, args: string[] = []) {
  const { path, json } = folder({ [file]: text });
  const { code, error } = await careGuide(['directory', 'build', file, '-o', 'out.json', ...args], {
    cwd: path,
  });
  assert.equal(code, 0, error);
  return json('out.json') as unknown as Directory;
}

const names = ({ organizations }: Directory) => organizations.map(({ name }) => name);

describe('care-guide directory build', () => {
  it("makes of a benefits team's spreadsheet a directory that the search takes without a problem", async () => {
    const directory = await built('benefits.csv', BENEFITS);
    assert.deepEqual((await parseDirectory(structuredClone(directory))).problems, []);
    assert.deepEqual(directory, {
      updated: TODAY,
      organizations: [
        {
          id: 'C-001',
          name: 'Quillmoor Foods, Inc.',
          kind: 'employer',
          aliases: ['Quillmoor', 'QFI'],
          region: 'OH',
          availability: 'all',
          url: 'https://www.quillmoor.example',
        },
        {
          id: 'C-002',
          name: 'Tallowbrook Unified School District',
          kind: 'employer',
          aliases: ['Tallowbrook Schools', 'TUSD'],
          region: 'CA',
          availability: 'all',
        },
        {
          id: 'city-of-fernhollow',
          name: 'City of Fernhollow',
          kind: 'employer',
          region: 'OR',
          availability: 'all',
          url: 'https://fernhollow.example/benefits',
          note: 'Ask HR, second floor.',
        },
        {
          id: 'C-004',
          name: 'University of East Marrow',
          kind: 'employer',
          aliases: ['UEM', 'East Marrow, Inc.'],
          region: 'ME',
          availability: 'all',
        },
        {
          id: 'C-005',
          name: 'Saint Odile Regional Hospital',
          kind: 'employer',
          aliases: ['St. Odile'],
          region: 'TX',
          availability: 'all',
        },
        {
          id: 'H-001',
          name: 'Larkspur Health Plan',
          kind: 'health-plan',
          aliases: ['LHP'],
          availability: 'some-plans',
          plans: [
            { name: 'Gold PPO', availability: 'included' },
            { name: 'Bronze HMO', availability: 'not-included' },
            { name: 'Student', availability: 'ask' },
          ],
        },
        {
          id: 'H-002',
          name: 'Pinegate Mutual Insurance Company',
          kind: 'health-plan',
          aliases: ['Pinegate'],
          availability: 'some-plans',
        },
        {
          id: 'H-003',
          name: 'Blue Heron HealthCare',
          kind: 'health-plan',
          aliases: ['Heron Health', 'BHC'],
          availability: 'all',
        },
        { id: 'C-006', name: 'Café Société', kind: 'employer', region: 'OH', availability: 'all' },
      ],
    });
  });

  it('says what it read as a table, and which columns it did not use', async () => {
    const { error } = await careGuide(['directory', 'build', 'benefits.csv'], {
      cwd: folder({ 'benefits.csv': BENEFITS }).path,
    });
    for (const line of [
      /^Separator +comma$/m,
      /^Column for aliases +Also Known As$/m,
      /^Columns not used +Broker$/m,
      /^Rows +10$/m,
      /^Organizations +9$/m,
      /^ +health plans +3$/m,
      /^Rows left out +1$/m,
    ]) {
      assert.match(error, line);
    }
    assert.match(
      error,
      /benefits\.csv:12: warning: Marrow Mills does not have the program \("no"\)/,
    );
  });

  for (const [what, mark] of Object.entries({ semicolons: ';', tabs: '\t', bars: '|' })) {
    it(`knows cells divided by ${what}`, async () => {
      assert.deepEqual(names(await built('a.csv', SMALL.replaceAll(',', mark))), [
        'Quillmoor Foods',
        'Fernhollow Mills',
      ]);
    });
  }

  const accented = 'Employer,Availability\nCafé Société,all\n';
  const utf16 = Buffer.from(`\uFEFF${accented}`, 'utf16le');
  const files: Readonly<Record<string, Uint8Array>> = {
    'UTF-8 with its mark': Buffer.from(`\uFEFF${accented}`),
    'UTF-16': utf16,
    'UTF-16 the other way around': Buffer.from(utf16).swap16(),
    'UTF-16 without its mark': utf16.subarray(2),
    'the encoding of Windows': Buffer.from(accented, 'latin1'),
    'the encoding of Excel on a Mac': Buffer.from(accented, 'latin1').map((byte) =>
      byte === 0xe9 ? 0x8e : byte,
    ),
    'line ends of old Macs': Buffer.from(accented.replaceAll('\n', '\r')),
  };
  for (const [what, bytes] of Object.entries(files)) {
    it(`reads ${what}`, async () => {
      assert.deepEqual(names(await built('a.csv', bytes)), ['Café Société']);
    });
  }

  it('reads another encoding when told to', async () => {
    const oldPc = Buffer.from(accented, 'latin1').map((byte) => (byte === 0xe9 ? 0x8e : byte));
    assert.deepEqual(names(await built('a.csv', oldPc, ['--encoding', 'iso-8859-2'])), [
      'Caf\u008E Soci\u008Et\u008E',
    ]);
  });

  it('reads the curled marks and the dash of Windows', async () => {
    const windows = Buffer.from(
      'Employer,Availability\nFernhollow\x92s Mills \x96 East,all\n',
      'latin1',
    );
    assert.deepEqual(
      (await built('a.csv', windows)).organizations.map(({ id, name }) => [id, name]),
      [['fernhollows-mills-east', 'Fernhollow’s Mills – East']],
    );
  });

  const habits: Readonly<Record<string, string>> = {
    'a line that names the separator': `sep=;\r\n${SMALL.replaceAll(',', ';')}`,
    'a title and an empty line above the header': `\uFEFFPrograms in 2026,\n,\n${SMALL}`,
    'merged headers above the header': `Organization,\n${SMALL}`,
    'curled quotation marks':
      '“Employer”,“Availability”\n“Quillmoor Foods”,“all”\n“Fernhollow Mills”,“some plans”\n',
    'a header of two lines': SMALL.replace('Availability', '"Program\navailable"'),
    'a header that comes twice':
      'Employer,Availability,Employer\nQuillmoor Foods,all,Old name\nFernhollow Mills,some plans,Other name\n',
    'empty rows and columns': SMALL.replace('\nF', '\n,\n\n,,,\nF').replaceAll('\n', ',,\n'),
  };
  for (const [what, text] of Object.entries(habits)) {
    it(`reads ${what}`, async () => {
      assert.deepEqual(names(await built('a.csv', text)), ['Quillmoor Foods', 'Fernhollow Mills']);
    });
  }

  it('does not take a row for the header because of what its cells say', async () => {
    const directory = await built(
      'a.csv',
      'Firm,Kind of firm,Who\nQuillmoor Foods,employer,available\n',
      ['-c', 'name=Firm', '-c', 'kind=Kind of firm', '-c', 'availability=Who'],
    );
    assert.deepEqual(names(directory), ['Quillmoor Foods']);
  });

  it('names the lines of rows below a title as an editor counts them', async () => {
    const { error } = await careGuide(['directory', 'check', 'a.csv'], {
      cwd: folder({ 'a.csv': `sep=,\nPrograms,\n\n${SMALL},all\n` }).path,
    });
    assert.match(error, /^a\.csv:4: warning: This line is taken for the header/m);
    assert.match(error, /^a\.csv:7: error: This row has no name/m);
  });

  it('takes columns by what it is told, before what their headers say', async () => {
    const directory = await built('a.csv', 'Name,Legal entity,Who\nQM,Quillmoor Foods,all\n', [
      '--kind',
      'employer',
      '--column',
      'name=Legal entity',
      '--column',
      'aliases=Name',
      '-c',
      'availability=who',
    ]);
    assert.deepEqual(directory.organizations, [
      {
        id: 'quillmoor-foods',
        name: 'Quillmoor Foods',
        kind: 'employer',
        aliases: ['QM'],
        availability: 'all',
      },
    ]);
  });

  it('says which columns there are when one is not', async () => {
    const { code, error } = await careGuide(['directory', 'build', 'a.csv', '-c', 'name=Firm'], {
      cwd: folder({ 'a.csv': SMALL }).path,
    });
    assert.equal(code, 2);
    assert.match(error, /There is no column "Firm": the file has Employer, Availability\./);
  });

  it('takes rows in JSON, and a directory that was built before', async () => {
    const rows = JSON.stringify([{ Company: 'Quillmoor Foods', AKA: ['QF'], Eligible: true }]);
    const directory = await built('a.json', rows);
    assert.deepEqual(directory.organizations, [
      {
        id: 'quillmoor-foods',
        name: 'Quillmoor Foods',
        kind: 'employer',
        aliases: ['QF'],
        availability: 'all',
      },
    ]);
    assert.deepEqual(
      (await built('b.json', JSON.stringify(directory))).organizations,
      directory.organizations,
    );
    const large = await built('benefits.csv', BENEFITS);
    assert.deepEqual(
      (await built('c.json', JSON.stringify(large))).organizations,
      large.organizations,
    );
  });

  it('gives ids that do not depend on the order of rows', async () => {
    const rows = ['Quillmoor Foods,OH,all', 'Quillmoor Foods,ME,all', 'Fernhollow Mills,OR,all'];
    const ids = async (list: string[]) =>
      Object.fromEntries(
        (
          await built('a.csv', `Employer,State,Availability\n${list.join('\n')}\n`)
        ).organizations.map(({ id, name, region }) => [`${name} ${region ?? ''}`, id]),
      );
    assert.deepEqual(await ids(rows), {
      'Quillmoor Foods OH': 'quillmoor-foods-oh',
      'Quillmoor Foods ME': 'quillmoor-foods-me',
      'Fernhollow Mills OR': 'fernhollow-mills',
    });
    assert.deepEqual(await ids([...rows].reverse()), await ids(rows));
  });

  it('keeps the ids of the directory it replaces', async () => {
    const { path, json } = folder({
      'a.csv': SMALL,
      'a.json': JSON.stringify({
        organizations: [
          { id: 'our-number-7', name: 'Fernhollow Mills', kind: 'employer', availability: 'all' },
        ],
      }),
    });
    await careGuide(['directory', 'build', 'a.csv'], { cwd: path });
    assert.deepEqual(
      (json('a.json') as unknown as Directory).organizations.map(({ id }) => id),
      ['quillmoor-foods', 'our-number-7'],
    );
  });

  it('writes nothing while a row has an error, and without that row when told to', async () => {
    const { path, files, json } = folder({ 'a.csv': `${SMALL},all\n` });
    const stopped = await careGuide(['directory', 'build', 'a.csv'], { cwd: path });
    assert.equal(stopped.code, 1);
    assert.match(
      stopped.error,
      /a\.csv:4: error: This row has no name\.[^]*nothing was written[^]*--leave-out/,
    );
    assert.deepEqual(files(), ['a.csv']);
    assert.equal(
      (await careGuide(['directory', 'build', 'a.csv', '--leave-out'], { cwd: path })).code,
      0,
    );
    assert.equal((json('a.json') as unknown as Directory).organizations.length, 2);
  });

  it('refuses to write over its own rows', async () => {
    const { code, error } = await careGuide(['directory', 'build', 'a.json'], {
      cwd: folder({ 'a.json': '[]' }).path,
    });
    assert.equal(code, 2);
    assert.match(error, /over itself/);
  });

  it('names the line a row begins in, also below empty lines and cells of several', async () => {
    const { error } = await careGuide(['directory', 'check', 'a.csv'], {
      cwd: folder({
        'a.csv': 'Employer,Note,Availability\n\nQuillmoor Foods,"a\nb\nc",all\n\n,"d\ne",all\n',
      }).path,
    });
    assert.match(error, /^a\.csv:7: error: This row has no name/m);
  });

  it('answers in JSON: numbers, and each problem with its line', async () => {
    const { out } = await careGuide(['directory', 'check', 'a.csv', '--json'], {
      cwd: folder({ 'a.csv': `${SMALL},all\n` }).path,
    });
    const { ok, summary, problems } = JSON.parse(out) as {
      ok: boolean;
      summary: Record<string, unknown>;
      problems: Record<string, unknown>[];
    };
    assert.deepEqual(
      [ok, summary['rows'], summary['organizations'], summary['encoding']],
      [false, 3, 2, 'utf-8'],
    );
    assert.deepEqual([problems[0]?.['line'], problems[0]?.['rule']], [4, 'name']);
  });

  it('does not take a series of numbered names for misspellings', async () => {
    const { error } = await careGuide(['directory', 'check', 'a.csv'], {
      cwd: folder({
        'a.csv': 'Employer,Availability\nMillers Union Local 12,all\nMillers Union Local 13,all\n',
      }).path,
    });
    assert.doesNotMatch(error, /duplicate/);
  });

  for (const [what, other] of Object.entries({
    other: 'Quillnoor Foods',
    missing: 'Quilmoor Foods',
    'one too many': 'Quillmooor Foods',
    moved: 'Quilmloor Foods',
  })) {
    it(`finds a name with a letter ${what}`, async () => {
      const { error } = await careGuide(['directory', 'check', 'a.csv'], {
        cwd: folder({ 'a.csv': `Employer,Availability\nQuillmoor Foods,all\n${other},all\n` }).path,
      });
      assert.match(error, /a\.csv:3: warning: .* is nearly Quillmoor Foods in line 2/);
    });
  }
});

describe('care-guide directory try', () => {
  const world = async () => {
    const { path } = folder({ 'benefits.csv': BENEFITS });
    await careGuide(['directory', 'build', 'benefits.csv', '-o', 'names.json'], { cwd: path });
    return path;
  };

  it('shows how a name is found, and what a visitor is told', async () => {
    const { code, out } = await careGuide(
      ['directory', 'try', 'names.json', 'QFI', 'larkspur', 'zzzz'],
      { cwd: await world() },
    );
    assert.equal(code, 0);
    assert.match(
      out,
      /"QFI"\n {2}Quillmoor Foods, Inc\. \(QFI\) +exact +exact +C-001 +Good news: this program is available through Quillmoor Foods, Inc\.\n/,
    );
    assert.match(
      out,
      /Larkspur Health Plan .*This program is available on some plans from Larkspur Health Plan/,
    );
    assert.match(out, /"zzzz"\n {2}We couldn't find it/);
  });

  it('asks for names when none is given', async () => {
    const { out, error } = await careGuide(['directory', 'try', 'names.json'], {
      cwd: await world(),
      lines: ['pinegate', '', 'heron'],
    });
    assert.match(error, /9 organizations\. Type a name/);
    assert.match(out, /"pinegate"\n {2}Pinegate[^]*"heron"\n {2}Blue Heron/);
  });

  it('answers in JSON with tier, confidence and outcome, one list for all queries', async () => {
    const { out } = await careGuide(['directory', 'try', 'names.json', 'qfi', 'zzzz', '--json'], {
      cwd: await world(),
    });
    assert.deepEqual(JSON.parse(out), [
      {
        query: 'qfi',
        matches: [
          {
            id: 'C-001',
            name: 'Quillmoor Foods, Inc.',
            tier: 'exact',
            confidence: 'exact',
            matched: 'QFI',
            outcome: 'available',
            answer: 'Good news: this program is available through Quillmoor Foods, Inc.',
          },
        ],
      },
      { query: 'zzzz', matches: [] },
    ]);
  });

  it('says what is wrong with a file that is no directory', async () => {
    const { code, error } = await careGuide(['directory', 'try', 'a.csv', 'x'], {
      cwd: folder({ 'a.csv': SMALL }).path,
    });
    assert.equal(code, 2);
    assert.match(error, /a\.csv:1:1: This is not valid JSON.*care-guide directory build/);
  });
});
