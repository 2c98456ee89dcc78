import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSearch, createSearchSync, sampleDirectory } from '../../src/directory/index.js';
import { find, organization } from './helpers.js';

const first = (names: Parameters<typeof find>[0], query: string) => find(names, query)[0];

describe('the ladder', () => {
  const names = [
    'Starbucks',
    'Kaiser Permanente',
    'Whole Foods Market',
    'Lockheed Martin Corporation',
    'Fox Valley Technical College',
    'Walmart',
  ];
  for (const [what, query, name] of [
    ['the whole name', 'kaiser permanente', 'Kaiser Permanente'],
    ['its beginning', 'kais', 'Kaiser Permanente'],
    ['beginnings of its words', 'fox val tech', 'Fox Valley Technical College'],
    ['words written as one', 'wholefoods', 'Whole Foods Market'],
    ['one word written as two', 'wal mart', 'Walmart'],
    ['a letter too few', 'starbuks', 'Starbucks'],
    ['a letter too many', 'lockhead martin', 'Lockheed Martin Corporation'],
    ['two letters swapped', 'starbukcs', 'Starbucks'],
    ['two errors in a long word', 'permenenta', 'Kaiser Permanente'],
    ['an error in what was typed so far', 'lokh', 'Lockheed Martin Corporation'],
    ['other words around it', 'i work for starbucks hr department', 'Starbucks'],
    ['words in another order', 'martin lockheed', 'Lockheed Martin Corporation'],
    ['a word that is not in it', 'starbucks zanzibar', 'Starbucks'],
    ['initials', 'fvtc', 'Fox Valley Technical College'],
  ] as const) {
    test(`finds a name by ${what}`, () => {
      assert.equal(first(names, query), name);
    });
  }

  test('prefers the name as typed to a longer and to a misspelled one', () => {
    assert.deepEqual(find(['Aetnia', 'Aetna Better Health', 'Aetna'], 'aetna').slice(0, 2), [
      'Aetna',
      'Aetna Better Health',
    ]);
  });
  test('finds a name among hundreds of its kind though the shared word is misspelled', () => {
    const others = Array.from({ length: 300 }, (_, i) => `Marrow${String(i)} University`);
    assert.equal(
      first([...others, 'Central Michigan University'], 'central michigan univerzity'),
      'Central Michigan University',
    );
  });
  test('finds a university by its state among hundreds though "university" is misspelled', () => {
    const others = Array.from({ length: 600 }, (_, i) =>
      i % 2 ? `Marrow${String(i)} University` : `Idaho Marrow${String(i)}`,
    );
    assert.equal(
      first([...others, 'University of Idaho'], 'univercity of idaho'),
      'University of Idaho',
    );
  });
  test('does not take a word apart for a letter or two', () => {
    assert.equal(first(['Human Nature Center', 'Humana'], 'humanna'), 'Humana');
  });
  test('finds nothing for an empty query, or one without letters and digits', () => {
    for (const query of ['', '   ', '\t\n', '&', '...', '\u200F'])
      assert.deepEqual(find(names, query), []);
  });
  test('tells two words apart whose hashes are the same', () => {
    const pairs = [
      ['Lehwrql', 'Eakrmzm'],
      ['Babubul', 'Didetir'],
    ] as const;
    for (const [one, other] of pairs) {
      const search = createSearchSync([
        organization(`${one} Foods`),
        organization(`${other} Bank`),
        organization(`${other} Foods`),
      ]);
      const exact = (query: string) =>
        search
          .search(query)
          .filter(({ confidence }) => confidence === 'exact')
          .map((match) => match.organization.name);
      assert.deepEqual(exact(`${one} foods`), [`${one} Foods`]);
      assert.deepEqual(exact(`${other} foods`), [`${other} Foods`]);
      assert.deepEqual(exact(`${other} bank`), [`${other} Bank`]);
      assert.deepEqual(exact(`${one} bank`), []);
    }
  });
  test('finds nothing in an empty directory', () => {
    assert.deepEqual(find([], 'aetna'), []);
  });
  test('is not misled by very long queries', () => {
    assert.equal(first(names, `starbucks ${'x'.repeat(10_000)}`), 'Starbucks');
  });
});

describe('places', () => {
  const benton = ['WA', 'IN', 'OR'].map((region) =>
    organization('Benton County', { id: region, region }),
  );
  const pick = (query: string) => createSearchSync(benton).search(query)[0]?.organization.region;

  test('a state in the query tells namesakes apart, by its code or its name', () => {
    assert.equal(pick('benton county, in'), 'IN');
    assert.equal(pick('benton county oregon'), 'OR');
  });
  test('reads a state in a name as its code, and the other way round', () => {
    assert.equal(
      first(['Blue Cross of Idaho', 'Blue Cross of North Carolina'], 'bcbs nc'),
      'Blue Cross of North Carolina',
    );
    assert.equal(first(['BCBS of NM', 'BCBS of TX'], 'blue cross new mexico'), 'BCBS of NM');
  });
  test('does not hold the name of its state against a plan that was asked for by the code', () => {
    assert.equal(
      first(
        ['Blue Cross and Blue Shield of NM, TX', 'Blue Cross and Blue Shield of Texas'],
        'bleu cros tx',
      ),
      'Blue Cross and Blue Shield of Texas',
    );
  });
  test('takes "north" for a part of the name, which is found among hundreds of its kind', () => {
    const others = Array.from({ length: 300 }, (_, i) => `Marrow${String(i)} University`);
    assert.equal(
      first([...others, 'North American University'], 'university north american'),
      'North American University',
    );
  });
  test('takes a short alias for a name of its own, not for what others shorten so', () => {
    const names = [
      organization('University of San Diego', { aliases: ['USD'] }),
      organization('Marrow Hills School'),
    ];
    assert.deepEqual(find(names, 'school'), ['Marrow Hills School']);
    assert.equal(find(names, 'usd')[0], 'University of San Diego');
  });
  test('finds a city by either order of its name', () => {
    assert.equal(first(['City of Hamburg', 'Hamburg Steel'], 'hamburg city'), 'City of Hamburg');
  });
  test('finds a school district by what people call it', () => {
    const districts = [
      'Laurel Highlands School District',
      'Fort Worth Independent School District',
    ];
    assert.equal(first(districts, 'laurel highlands sd'), 'Laurel Highlands School District');
    assert.equal(first(districts, 'fort worth isd'), 'Fort Worth Independent School District');
    assert.equal(first(districts, 'fort worth schools'), 'Fort Worth Independent School District');
  });
});

describe('who is best known', () => {
  const order = (...more: Parameters<typeof organization>[1][]) =>
    find(
      more.map((one, i) => organization(`Marrow ${['Foods', 'Mills', 'Bank'][i] ?? ''}`, one)),
      'marr',
    );
  test('comes first while a word is being typed: by the order of the directory', () => {
    assert.deepEqual(order({}, {}, {}), ['Marrow Foods', 'Marrow Mills', 'Marrow Bank']);
  });
  test('comes before one of which the whole first word was typed, for it may go on', () => {
    assert.deepEqual(find(['Carewell Quillmoor Plans', 'Care Resources'], 'care'), [
      'Carewell Quillmoor Plans',
      'Care Resources',
    ]);
  });
  test('is found though hundreds have the word that was typed as another', () => {
    const others = Array.from({ length: 300 }, (_, i) => `Marrow${String(i)} Care`);
    assert.equal(find(['Carewell Plans', ...others], 'care')[0], 'Carewell Plans');
  });
  test('comes after one that is named so, not only known by such a name', () => {
    const names = [organization('Ostrander', { aliases: ['Marrow Partners'] }), 'Marrow Foods'];
    assert.deepEqual(find(names, 'marr'), ['Marrow Foods', 'Ostrander']);
  });
  test('does not come before a name that was typed to its end', () => {
    assert.equal(find(['Marrow Foods', 'Marrow'], 'marrow')[0], 'Marrow');
  });
  test('is told by how many members each has', () => {
    assert.deepEqual(order({ members: 10 }, { members: 9000 }, { members: 400 }), [
      'Marrow Mills',
      'Marrow Bank',
      'Marrow Foods',
    ]);
  });
  test('is told by a rank, whatever the members', () => {
    assert.deepEqual(order({ rank: 3, members: 9000 }, { rank: 2 }, { rank: 1, members: 1 }), [
      'Marrow Bank',
      'Marrow Mills',
      'Marrow Foods',
    ]);
  });
});

describe('tiers and confidence', () => {
  const search = createSearchSync([
    organization('UnitedHealthcare', {
      kind: 'health-plan',
      aliases: ['UHC', 'United Healthcare'],
    }),
    organization('Ostrander Logistics, Inc.'),
    organization('Spanish Fork Mountain Hospital'),
  ]);
  const top = (query: string) => {
    const [match] = search.search(query);
    return match && [match.organization.name, match.tier, match.confidence];
  };

  test('a name or alias, save for its legal form, is exact', () => {
    assert.deepEqual(top('ostrander LOGISTICS'), ['Ostrander Logistics, Inc.', 'exact', 'exact']);
    assert.deepEqual(top('uhc'), ['UnitedHealthcare', 'exact', 'exact']);
  });
  test('a beginning is likely', () => {
    assert.deepEqual(top('ostrander l'), ['Ostrander Logistics, Inc.', 'starts-with', 'likely']);
  });
  test('all words in another order are likely', () => {
    assert.deepEqual(top('logistics ostrander'), [
      'Ostrander Logistics, Inc.',
      'all-words',
      'likely',
    ]);
  });
  test('initials are likely', () => {
    assert.deepEqual(top('sfmh'), ['Spanish Fork Mountain Hospital', 'all-words', 'likely']);
  });
  test('a typing error in a name that is otherwise all there is fuzzy, yet likely', () => {
    assert.deepEqual(top('ostrander logistiks'), ['Ostrander Logistics, Inc.', 'fuzzy', 'likely']);
  });
  test('a name with a word of the query missing is unsure', () => {
    assert.deepEqual(top('ostrander bakery'), ['Ostrander Logistics, Inc.', 'fuzzy', 'unsure']);
  });
  test('a typing error in a single word of a longer name is unsure', () => {
    assert.deepEqual(top('ostramder'), ['Ostrander Logistics, Inc.', 'fuzzy', 'unsure']);
  });
  test('two typing errors are unsure in a short name, however long the shared words beside it are', () => {
    const [match] = createSearchSync([organization('City of Harvey')]).search('city of horvay');
    assert.deepEqual([match?.organization.name, match?.confidence], ['City of Harvey', 'unsure']);
  });
  test('an organization with the same words of its own makes a misspelled name no question', () => {
    const one = createSearchSync([
      organization('Quillmoor', { kind: 'health-plan' }),
      organization('Quillmoor, Inc.'),
    ]);
    assert.equal(one.search('quilmoor')[0]?.confidence, 'likely');
  });
  test('the state where it is makes up for no typing error in the only word that was typed', () => {
    const clinics = createSearchSync([organization('Central Hospital', { region: 'TX' })]);
    assert.equal(clinics.search('hospitl texas')[0]?.confidence, 'unsure');
  });
  test('a state itself is no university that is called after it', () => {
    const universities = createSearchSync([
      organization('Ohio State University', { region: 'OH', aliases: ['Ohio State'] }),
    ]);
    assert.equal(universities.search('state of ohio')[0]?.confidence, 'unsure');
    assert.equal(universities.search('ohio state')[0]?.confidence, 'exact');
    assert.equal(universities.search('ohio state univ')[0]?.confidence, 'exact');
  });
  test('a university is not another of the same state or name', () => {
    const universities = createSearchSync([
      organization('Weber State University'),
      organization('Texas Tech University'),
    ]);
    for (const query of [
      'weber university',
      'university of weber',
      'weber univ',
      'texas university',
    ])
      assert.equal(universities.search(query)[0]?.confidence, 'unsure', query);
    for (const query of ['weber state', 'state university weber', 'weber', 'texas tech'])
      assert.equal(universities.search(query)[0]?.confidence, 'likely', query);
  });
  test('a word that was typed twice is in the name twice', () => {
    const names = (...all: string[]) => createSearchSync(all.map((name) => organization(name)));
    assert.equal(names('Tindle').search('tindle & tindle')[0]?.confidence, 'unsure');
    assert.equal(names('Tindle Controls').search('tindle & tindle')[0]?.confidence, 'unsure');
    assert.equal(names('Tindle & Tindle').search('tindle & tindle')[0]?.confidence, 'exact');
  });
  test('a local with another number is another one', () => {
    const local = createSearchSync([organization('Tindle Workers Local 15')]);
    for (const query of ['Tindle Workers Local 7', 'tindle workers local #12', 'tindle local 1'])
      assert.equal(local.search(query)[0]?.confidence, 'unsure', query);
    assert.equal(local.search('tindle local 15')[0]?.confidence, 'likely');
    const insurer = createSearchSync([organization('Larkspur Mutual', { kind: 'health-plan' })]);
    assert.equal(insurer.search('larkspur mutual member id 12345')[0]?.confidence, 'likely');
  });
  test('a code in capitals is of a state, also where it is a small word as well', () => {
    const inState = (region: string) =>
      createSearchSync([organization('Fernhollow Public Schools', { region })]);
    const query = (code: string) => `Fernhollow ${code} public schools`;
    for (const code of ['ME', 'IN', 'DE', 'CO']) {
      assert.equal(inState('OR').search(query(code))[0]?.confidence, 'unsure', code);
      assert.equal(inState(code).search(query(code))[0]?.confidence, 'likely', code);
    }
    assert.equal(inState('OR').search('FERNHOLLOW IN PUBLIC SCHOOLS')[0]?.confidence, 'likely');
  });
  test('a state that contradicts where the organization is makes it unsure', () => {
    const plan = createSearchSync([organization('Larkspur Health', { region: 'OH' })]);
    assert.equal(plan.search('larkspur health texas')[0]?.confidence, 'unsure');
    assert.equal(plan.search('larkspur health ohio')[0]?.confidence, 'likely');
  });
});

describe('what matched', () => {
  const marked = (names: Parameters<typeof createSearchSync>[0], query: string) => {
    const matched = createSearchSync(names).search(query)[0]?.matched;
    return matched && matched.ranges.map(([start, end]) => matched.text.slice(start, end));
  };

  test('tells the alias that matched', () => {
    const [match] = createSearchSync([
      organization('UnitedHealthcare', { aliases: ['UHC'] }),
    ]).search('uhc');
    assert.deepEqual(match?.matched, { text: 'UHC', alias: true, ranges: [[0, 3]] });
  });
  test('marks the beginning of a name that is an abbreviation of other words elsewhere', () => {
    assert.deepEqual(marked([organization('MGMT'), organization('Vell Management')], 'mgm'), [
      'MGM',
    ]);
  });
  test('marks as much of a word as was typed', () => {
    assert.deepEqual(marked([organization('Ostrander & Vell Logistics')], 'vell ost'), [
      'Ost',
      'Vell',
    ]);
  });
  test('marks the whole of a word that was misspelled or abbreviated', () => {
    assert.deepEqual(marked([organization('University of Marrow Bay')], 'univ of marow bay'), [
      'University',
      'of',
      'Marrow',
      'Bay',
    ]);
  });
  test('marks accented letters where they stand', () => {
    assert.deepEqual(marked([organization('Café Estée Lauder')], 'estee'), ['Estée']);
  });
  test('marks initials', () => {
    assert.deepEqual(marked([organization('Spanish Fork Hospital')], 'sfh'), ['S', 'F', 'H']);
  });
});

describe('the search', () => {
  test('keeps to its limit, ten unless told', () => {
    const search = createSearchSync(
      Array.from({ length: 40 }, (_, i) => organization(`Marrow ${String(i)}`)),
    );
    assert.equal(search.search('marrow').length, 10);
    assert.equal(search.search('marrow', 3).length, 3);
    assert.equal(search.search('marrow', 0).length, 0);
  });
  test('gives an organization by its id', () => {
    const search = createSearchSync(sampleDirectory.organizations);
    assert.equal(search.get('larkspur')?.name, 'Larkspur Health Plan');
    assert.equal(search.get('nobody'), undefined);
    assert.equal(search.size, sampleDirectory.organizations.length);
  });
  test('tells each organization once, however many of its names match', () => {
    assert.deepEqual(
      find(
        [organization('Marrow', { aliases: ['Marrow Inc', 'Marrow Foods', 'The Marrow'] })],
        'marrow',
      ),
      ['Marrow'],
    );
  });
  test('gives way to the page while it is built, and finds the same', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => organization(`Marrow Foods ${String(i)}`));
    let rests = 0;
    let clock = 0;
    const { now } = performance;
    // A clock that moves on at every look uses up each slice at once.
    performance.now = () => (clock += 5);
    try {
      const search = await createSearch(many, { yieldNow: () => Promise.resolve(rests++) });
      assert.deepEqual(search.search('marrow 17'), createSearchSync(many).search('marrow 17'));
    } finally {
      performance.now = now;
    }
    assert.ok(rests > 2, `gave way ${String(rests)} times`);
  });
  test('stops when it is aborted', async () => {
    await assert.rejects(
      createSearch([organization('Marrow')], { signal: AbortSignal.abort(new Error('gone')) }),
      /gone/,
    );
  });
});

describe('the sample directory', () => {
  const search = createSearchSync(sampleDirectory.organizations);
  for (const [query, ...ids] of [
    ['quill', 'quillmoor'],
    ['quilmoor foods', 'quillmoor'],
    ['tusd', 'tallowbrook'],
    ['tallowbrook schools', 'tallowbrook'],
    ['fernhollow', 'fernhollow'],
    ['city of fernhollow', 'fernhollow'],
    ['larkspur ppo', 'larkspur'],
    ['harowgate', 'harrowgate'],
    ['health plan', 'larkspur'],
    ['zzyzx'],
  ] as [string, string?][]) {
    test(`"${query}" finds ${ids[0] ?? 'nothing'}`, () => {
      assert.equal(search.search(query)[0]?.organization.id, ids[0]);
    });
  }
});
