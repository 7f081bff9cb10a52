/** What tests of consent share: random lives, and a plain statement of what may be shown, written from the law and not from the code. */
import fc from 'fast-check';
import { purposes } from './index.ts';
import type { Answer, GuardianTerm, Purpose, TextState } from './index.ts';

export interface Life {
  answers: Answer[];
  guardians: GuardianTerm[];
  restricted: boolean;
  paired: boolean;
  isMerged: boolean;
  /** The statement's own memory: number of the last answer at each merge that left a purpose in doubt, with its day. */
  doubts: { purpose: Purpose; seq: number; day: string }[];
}

export const birth = (name: string): Life => ({
  answers: [], guardians: [{ id: name, ofAge: true, birthYear: 1990, since: '2026-05-01', until: null, leftSeq: null }], restricted: false, paired: false, isMerged: false, doubts: [],
});

/** May it be shown? True when some yes stands that nothing speaks against. */
export function statement(life: Life, purpose: Purpose, texts: TextState): boolean {
  const said = life.answers.filter((one) => one.purpose === purpose && one.answer !== 'renew');
  const after = (later: Answer, earlier: Answer): boolean => {
    if (later.day !== earlier.day) return later.day > earlier.day;
    // Of one day: a signed paper never comes after a no; for the rest, as recorded.
    const paper = (one: Answer): boolean => one.answer === 'given' && one.way === 'paper';
    if (paper(later) !== paper(earlier)) return paper(earlier);
    return later.seq > earlier.seq;
  };
  const lastOf = (guardian: GuardianTerm): Answer | undefined =>
    said.filter(({ guardianId }) => guardianId === guardian.id).find((one, _at, all) => all.every((other) => other === one || after(one, other)));
  const no = (one: Answer | undefined): boolean => one?.answer === 'refused' || one?.answer === 'withdrawn';
  const present = life.guardians.filter(({ until }) => until === null);
  const gone = life.guardians.filter(({ until }) => until !== null);
  if (present.some((guardian) => no(lastOf(guardian)))) return false;
  return present.some((guardian) => {
    const yes = lastOf(guardian);
    if (yes?.answer !== 'given') return false;
    const age = guardian.birthYear === null ? null : Number(yes.day.slice(0, 4)) - guardian.birthYear;
    const grown = age === null ? guardian.ofAge : age > 18 || (age === 18 && guardian.ofAge);
    if (!grown || yes.ofAge !== true) return false;
    if (yes.textVersion! < texts.renewedBy[purpose]) return false;
    if (life.doubts.some((doubt) => doubt.purpose === purpose && (yes.seq <= doubt.seq || yes.day < doubt.day))) return false;
    return !gone.some((other) => no(lastOf(other)) && (yes.seq <= other.leftSeq! || yes.day < other.until!));
  });
}

const who = fc.nat(3);
const child = fc.nat(1);
const purpose = fc.constantFrom('pairing' as const, 'pairing' as const, 'story' as const, 'photo' as const);
/** One thing that happens to one of two records. */
export const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('guardian' as const), child, ofAge: fc.constantFrom(true, true, false), birthYear: fc.constantFrom(null, null, 1990, 2007, 2008, 2009, 2012) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leaves' as const), child, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('corrected' as const), child, who, ofAge: fc.boolean() }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('says' as const), child, who, purpose, answer: fc.constantFrom('given', 'given', 'given', 'given', 'refused', 'withdrawn'),
      ago: fc.constantFrom(0, 0, 0, 1, 5), way: fc.constantFrom('paper', 'spoken', 'link'), oldText: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('text' as const), renews: fc.subarray([...purposes]) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pair' as const), child }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restrict' as const), child, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), child }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('day' as const) }) },
);
export type Step = (typeof step) extends fc.Arbitrary<infer T> ? T : never;

/** Writes down, before a merge, which purposes it leaves in doubt: those that either record alone did not hold open. */
export function noteDoubts(from: Life, to: Life, texts: TextState, today: string): void {
  for (const purposeOf of purposes) {
    const silent = (life: Life): boolean => !life.answers.some((one) => one.purpose === purposeOf);
    const open = (life: Life): boolean => statement(life, purposeOf, texts);
    const isClear = (open(from) && (open(to) || silent(to))) || (open(to) && silent(from));
    if (!isClear && !(silent(from) && silent(to))) to.doubts.push({ purpose: purposeOf, seq: from.answers.length + to.answers.length, day: today });
  }
  const offset = to.answers.length;
  to.doubts.push(...from.doubts.map((doubt) => ({ ...doubt, seq: doubt.seq + offset })));
}
