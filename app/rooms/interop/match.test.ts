import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type KnownChild, type Match, MatchIndex, type RowIdentity, matchRow, matchRows } from './match.ts';

/** A made-up girl; change what the situation needs. */
function aChild(changes: Partial<RowIdentity> = {}): RowIdentity {
  return {
    nikHash: 'n1',
    name: 'Melati Kirana Pertiwi',
    sex: 'F',
    bornOn: '2023-02-01',
    parents: ['Wati', 'Dedi'],
    village: 'KEBUN RAYA',
    posyandu: 'Anggrek 3',
    ...changes,
  };
}

function known(...children: Partial<KnownChild>[]): MatchIndex {
  return new MatchIndex(children.map((child, index): KnownChild => ({ ...aChild(), id: `child${index}`, ...child })));
}

const brief = (match: Match | undefined): string => {
  switch (match?.verdict) {
    case 'matched':
      return `${match.childId} ${match.why}${match.differs.length > 0 ? ` differs ${match.differs.join(' ')}` : ''}`;
    case 'sameAsRow':
      return `row ${match.row} ${match.why}`;
    case 'ambiguous':
      return `ambiguous ${match.candidates.map((candidate) => `${candidate.childId ?? candidate.row} ${candidate.why}`).join(', ')}`;
    default:
      return match?.verdict ?? 'none';
  }
};
const alone = (row: Partial<RowIdentity>, index: MatchIndex): string => brief(matchRow(aChild(row), index));
const file = (rows: Partial<RowIdentity>[], index = known()): string[] =>
  matchRows(
    rows.map((row) => aChild(row)),
    index,
  ).map(brief);

test('a NIK with the same sex and birth date is the child, also under another name', () => {
  assert.equal(alone({}, known({})), 'child0 nik');
  assert.equal(alone({ name: 'Akhmad', village: 'Other', parents: [] }, known({ name: 'Ahmad' })), 'child0 nik differs village');
  assert.equal(alone({ name: 'Sekar Ayu' }, known({ name: 'BY NY WATI' })), 'child0 nik differs name');
});

test('a NIK with another birth date or sex needs name and parents', () => {
  assert.equal(alone({ bornOn: '2023-02-10' }, known({})), 'child0 nikCorrected differs bornOn');
  assert.equal(alone({ sex: 'M' }, known({})), 'child0 nikCorrected differs sex');
  assert.equal(alone({ bornOn: '2021-06-10', name: 'Bagas Pertiwi', sex: 'M' }, known({})), 'ambiguous child0 nikOtherChild');
  assert.equal(alone({ bornOn: '2023-02-10', parents: ['Euis'] }, known({})), 'ambiguous child0 nikOtherChild');
});

test('without a NIK: birth date, sex and name, then parents, then kelurahan', () => {
  const row = { nikHash: null };
  assert.equal(alone(row, known({})), 'child0 nameAndParents');
  assert.equal(alone({ ...row, parents: ['dedi', 'WATI'] }, known({})), 'child0 nameAndParents');
  assert.equal(alone({ ...row, parents: [] }, known({})), 'child0 nameAndVillage');
  assert.equal(alone({ ...row, parents: ['Dedi'] }, known({})), 'child0 nameAndParents');
  assert.equal(alone({ ...row, name: 'Melati K. Pertiwi', parents: ['Dedi'] }, known({})), 'new');
  assert.equal(alone({ ...row, name: 'Melati Kirana Pertwi' }, known({})), 'child0 nameAndParents differs name');
  assert.equal(alone({ ...row, name: 'MELATI KIRANA' }, known({})), 'child0 nameAndParents differs name');
  assert.equal(alone({ ...row, village: 'Elsewhere' }, known({})), 'child0 nameAndParents differs village');
  assert.equal(alone({ ...row, bornOn: '2023-02-02', parents: [] }, known({})), 'new');
});

test('what is left goes to a person', () => {
  const row = { nikHash: null };
  assert.equal(alone({ ...row, parents: [], village: 'Elsewhere' }, known({})), 'ambiguous child0 similar');
  assert.equal(alone({ ...row, parents: ['Euis'] }, known({})), 'ambiguous child0 similar');
  assert.equal(alone({ ...row, parents: ['Yati'] }, known({})), 'ambiguous child0 similar');
  assert.equal(alone({ ...row, bornOn: '2023-01-02' }, known({})), 'ambiguous child0 otherBirthDate');
  assert.equal(alone({ ...row, sex: 'M' }, known({})), 'ambiguous child0 otherBirthDate');
  assert.equal(alone(row, known({ nikHash: null }, { nikHash: 'n2' })), 'ambiguous child0 severalFit, child1 severalFit');
  assert.equal(alone(row, known({ village: 'Elsewhere' }, { nikHash: 'n2' })), 'child1 nameAndParents');
});

test('another whole NIK parts two children of close names; with the very same name and parents a person looks', () => {
  assert.equal(alone({ nikHash: 'n9', name: 'Melati Kirana Pertiwa' }, known({})), 'new');
  assert.equal(alone({ nikHash: 'n9' }, known({})), 'ambiguous child0 similar');
});

test('what is seen of a masked NIK speaks against a pair, never for it alone', () => {
  assert.equal(alone({ nikHash: null, nikPrefix: '99710', name: 'Bunga Lestari' }, known({ nikHash: null, nikPrefix: '99710' })), 'new');
  assert.equal(alone({ nikHash: null, nikPrefix: '99710' }, known({ nikHash: null, nikPrefix: '9971044' })), 'child0 nameAndParents');
  assert.equal(
    alone({ nikHash: null, nikPrefix: '99710', name: 'Melati Kirana Pertwi' }, known({ nikHash: null, nikPrefix: '99720' })),
    'new',
  );
});

test('BY NY: the mother is found among the parents, when the child has a name by now', () => {
  const unnamed = { nikHash: null, name: 'BY NY WATI', parents: ['Wati'] };
  assert.equal(alone({ nikHash: 'n5', name: 'Sekar Ayu' }, known(unnamed)), 'child0 placeholderAndParents differs name');
  assert.equal(alone({ ...unnamed, name: 'Bayi Ny. Wati' }, known(unnamed)), 'child0 placeholderAndParents differs name');
  const family = { nikHash: null, name: 'BY NY WATI II', parents: ['Wati', 'Dedi'] };
  assert.equal(alone({ ...family, nikHash: 'n5', village: 'Elsewhere' }, known(family)), 'child0 placeholderAndParents differs village');
  assert.equal(alone({ ...family, name: 'BY NY WATI I', village: 'Elsewhere' }, known(family)), 'new');
  assert.equal(alone({ nikHash: null, name: 'Sekar Ayu', parents: ['Euis'] }, known(unnamed)), 'new');
  assert.equal(alone({ nikHash: null, name: 'BY NY EUIS', parents: ['Euis'] }, known(unnamed)), 'new');
  assert.equal(alone({ nikHash: null, name: 'Sekar Ayu', parents: [] }, known({ ...unnamed, parents: [] })), 'ambiguous child0 similar');
});

test('twins stay two: in one file, in the next month, with and without NIK', () => {
  const first = { nikHash: 'n1', name: 'Hasan Nugraha', sex: 'M' as const };
  const second = { nikHash: 'n2', name: 'Husen Nugraha', sex: 'M' as const };
  assert.deepEqual(file([first, second]), ['new', 'new']);
  assert.deepEqual(
    file([
      { ...first, nikHash: null },
      { ...second, nikHash: null },
    ]),
    ['new', 'new'],
  );
  assert.deepEqual(
    file(
      [
        { ...second, nikHash: null },
        { ...first, nikHash: null },
      ],
      known(first, second),
    ),
    ['child1 nameAndParents', 'child0 nameAndParents'],
  );
  // The second twin comes for the first time, with a name like her sister's.
  const [a, b] = [
    { nikHash: null, name: 'Rafasya Ayu Nugraha' },
    { nikHash: null, name: 'Rafisya Ayu Nugraha' },
  ];
  assert.deepEqual(file([b, a], known(a)), ['new', 'child0 nameAndParents']);
  assert.deepEqual(file([a, b]), ['new', 'ambiguous 0 similar']);
  assert.deepEqual(
    file([
      { ...a, figures: '2025-08-12 9000 720' },
      { ...b, figures: '2025-08-12 8700 715' },
    ]),
    ['new', 'new'],
  );
  // Twins before they have names.
  assert.deepEqual(
    file([
      { nikHash: null, name: 'BY NY WATI 1' },
      { nikHash: null, name: 'BY NY WATI 2' },
    ]),
    ['new', 'new'],
  );
  assert.deepEqual(file([{ name: 'BY NY WATI' }, { nikHash: 'n2', name: 'BY NY WATI' }]), ['new', 'new']);
  assert.deepEqual(
    file([
      { nikHash: null, name: 'BY NY WATI' },
      { nikHash: null, name: 'BY NY WATI' },
    ]),
    ['new', 'ambiguous 0 similar'],
  );
  assert.deepEqual(
    file([
      { nikHash: null, name: 'BY NY WATI', figures: '3000' },
      { nikHash: null, name: 'BY NY WATI', figures: '2800' },
    ]),
    ['new', 'new'],
  );
  assert.deepEqual(
    file(
      [
        { ...first, nikHash: null },
        { ...second, nikHash: null },
      ],
      known({ nikHash: null, sex: 'M', name: 'BY NY WATI' }),
    ),
    ['ambiguous child0 claimedTwice', 'ambiguous child0 claimedTwice'],
  );
});

test('the same child listed twice is one child', () => {
  assert.deepEqual(file([{}, {}]), ['new', 'row 0 nik']);
  assert.deepEqual(file([{ nikHash: null }, { nikHash: null }]), ['new', 'row 0 nameAndParents']);
  assert.deepEqual(file([{}, { nikHash: null, name: 'MELATI KIRANA PERTIWI' }]), ['new', 'row 0 nameAndParents']);
  assert.deepEqual(file([{}, { nikHash: null }, {}], known({})), ['child0 nik', 'child0 nameAndParents', 'child0 nik']);
});

test('a NIK that two children share in one file is for a person', () => {
  assert.deepEqual(file([{}, { name: 'Bunga Citra' }]), ['new', 'ambiguous 0 similar']);
  assert.deepEqual(file([{ name: 'Bunga Citra' }, {}], known({})), ['ambiguous child0 claimedTwice', 'child0 nik']);
});

test('a row that is surely the child keeps a row that only resembles it from taking it', () => {
  assert.deepEqual(file([{ nikHash: null, name: 'Melati Kirana Pertiwa' }, {}], known({})), ['new', 'child0 nik']);
});

const who = fc.record({
  nikHash: fc.option(fc.constantFrom('n1', 'n2', 'n3')),
  name: fc.constantFrom('Ayu Lestari', 'Ayu Lestary', 'BY NY WATI', 'Bagas Pratama', 'Ayu', 'Siti Ayu Lestari', 'BY NY WATI 2', ''),
  sex: fc.constantFrom('F' as const, 'M' as const),
  bornOn: fc.constantFrom('2023-02-01', '2023-01-02', '2024-05-05'),
  parents: fc.subarray(['Wati', 'Dedi', 'Euis']),
  village: fc.constantFrom('A', 'B', ''),
  posyandu: fc.constantFrom('P', 'Q', ''),
});

test('a second row with the NIK of a child, but of the other sex, goes to a person; what stood there stays matched the next month', () => {
  const at = { bornOn: '2024-05-05', village: 'A', posyandu: 'P' };
  const known: KnownChild = { ...at, id: 'k', nikHash: 'n', name: 'Ayu Lestary', sex: 'F', parents: [] };
  const rows = [
    { ...at, nikHash: null, name: 'Ayu Lestari', sex: 'F' as const, parents: [] },
    { ...at, nikHash: 'n', name: 'Ayu Lestari', sex: 'F' as const, parents: ['Wati'] },
    { ...at, nikHash: 'n', name: 'Siti Ayu Lestari', sex: 'M' as const, parents: ['Wati'] },
  ];
  assert.deepEqual(matchRows(rows, new MatchIndex([known])).map(({ verdict }) => verdict), ['matched', 'matched', 'ambiguous']);
  // Entered by a person as a child of its own, it takes nothing away from the child whose sex and birth date agree.
  const brother: KnownChild = { ...at, id: 'b', nikHash: 'n', name: 'Siti Ayu Lestari', sex: 'M', parents: ['Wati'] };
  const again = matchRows(rows, new MatchIndex([known, brother]));
  assert.deepEqual(again.map((match) => (match.verdict === 'matched' ? match.childId : match.verdict)), ['k', 'k', 'b']);
});

test('every row gets one verdict that names only children and earlier rows that exist; the second time nothing is new', () => {
  fc.assert(
    fc.property(fc.array(who, { maxLength: 8 }), fc.array(who, { maxLength: 12 }), (children, rows) => {
      const register = children.map((child, index): KnownChild => ({ ...child, id: `k${index}` }));
      const matches = matchRows(rows, new MatchIndex(register));
      assert.equal(matches.length, rows.length);
      const added = [...register];
      for (const [place, match] of matches.entries()) {
        if (match.verdict === 'matched') assert.ok(register.some((child) => child.id === match.childId));
        if (match.verdict === 'sameAsRow') assert.equal(matches[match.row]?.verdict, 'new');
        if (match.verdict === 'sameAsRow') assert.ok(match.row < place);
        if (match.verdict === 'ambiguous') assert.ok(match.candidates.length > 0);
        const row = rows[place];
        if (match.verdict === 'new' && row !== undefined) added.push({ ...row, id: `new${place}` });
      }
      const again = matchRows(rows, new MatchIndex(added));
      for (const [place, match] of matches.entries())
        if (match.verdict === 'new' || match.verdict === 'matched') assert.notEqual(again[place]?.verdict, 'new');
    }),
    { numRuns: 2000 },
  );
});

test('a child that two records went into is known under the names and numbers of both', () => {
  const merged = known({ id: 'child', nikHash: 'n1' }, { id: 'child', nikHash: 'n2', name: 'Melati K. Pertiwi', parents: ['Wati'], village: 'SUKASARI' }, { id: 'other', nikHash: 'n3', name: 'Bunga' });
  assert.equal(alone({ nikHash: 'n2', name: 'Melati K. Pertiwi', village: 'SUKASARI' }, merged), 'child nik');
  assert.equal(alone({ nikHash: null, name: 'Melati K. Pertiwi', parents: ['Wati'] }, merged), 'child nameAndParents differs village');
  assert.equal(alone({ nikHash: null }, merged), 'child nameAndParents');
  const sameNumber = known({ id: 'child', nikHash: 'n1' }, { id: 'child', nikHash: 'n1', name: 'Melati' });
  assert.equal(alone({}, sameNumber), 'child nik');
});

test('rows whose names, parents and NIK all differ are never one child', () => {
  fc.assert(
    fc.property(who, who, (one, other) => {
      fc.pre(one.nikHash !== null && other.nikHash !== null && one.nikHash !== other.nikHash && one.name !== other.name);
      const [, second] = matchRows([one, other], new MatchIndex());
      assert.notEqual(second?.verdict, 'sameAsRow');
    }),
  );
});
