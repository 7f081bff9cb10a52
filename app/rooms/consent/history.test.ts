/**
 * Random lives of children with guardians who come, answer, change their minds and go, texts that change, pairings, moves and
 * merges. Beside the fold stands a plain statement of what may be shown, written from the law and not from the code.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/index.ts';
import { consentOf, joinRecords, purposes, shownBy } from './index.ts';
import type { Answer, TextState } from './index.ts';
import { birth, noteDoubts, statement, step } from './history-for-tests.ts';
import type { Life, Step } from './history-for-tests.ts';

function live(steps: readonly Step[], check: (lives: readonly Life[], texts: TextState) => void): void {
  const lives = [birth('m0'), birth('m1')];
  let texts: TextState = { current: 1, renewedBy: { pairing: 0, story: 0, photo: 0 } };
  let today = '2026-06-01';
  for (const [at, one] of steps.entries()) {
    const life = 'child' in one ? lives[one.child]! : lives[0]!;
    const picked = 'who' in one ? life.guardians[one.who % Math.max(1, life.guardians.length)] : undefined;
    if (one.do === 'day') today = addDays(today, 1);
    if (one.do === 'text')
      texts = { current: texts.current + 1, renewedBy: { ...texts.renewedBy, ...Object.fromEntries(one.renews.map((renewed) => [renewed, texts.current + 1])) } };
    if ('child' in one && life.isMerged) continue;
    if (one.do === 'guardian')
      life.guardians.push({ id: `g${at}`, ofAge: one.ofAge, birthYear: one.birthYear, since: '2026-05-01', until: null, leftSeq: null });
    if (one.do === 'leaves' && picked?.until === null) Object.assign(picked, { until: today, leftSeq: life.answers.length });
    if (one.do === 'corrected' && picked?.until === null) picked.ofAge = one.ofAge;
    if (one.do === 'says' && picked?.until === null) {
      const day = one.answer === 'withdrawn' ? today : addDays(today, -one.ago);
      const age = picked.birthYear === null ? null : 2026 - picked.birthYear;
      const ofAge = age === null ? picked.ofAge : age > 18 || (age === 18 && picked.ofAge);
      const textVersion = one.answer === 'withdrawn' ? null : one.oldText ? Math.max(1, texts.current - 1) : texts.current;
      life.answers.push({ seq: life.answers.length + 1, purpose: one.purpose, answer: one.answer as Answer['answer'], guardianId: picked.id, ofAge, day, textVersion, way: one.way as 'paper' });
    }
    if (one.do === 'restrict') life.restricted = one.on;
    if (one.do === 'merge') merge(life, lives[1 - one.child]!, texts, today);
    for (const each of lives) if (!shownBy(consentOf(each.answers, each.guardians, texts), each.restricted).pairing || each.isMerged) each.paired = false;
    if (one.do === 'pair') life.paired = shownBy(consentOf(life.answers, life.guardians, texts), life.restricted).pairing;
    check(lives, texts);
  }
}

function merge(from: Life, to: Life, texts: TextState, today: string): void {
  if (from.isMerged || to.isMerged) return;
  noteDoubts(from, to, texts, today);
  const joined = joinRecords(from, to, texts);
  const renewed = joined.doubtful.map((one, at) => ({
    seq: joined.answers.length + at + 1, purpose: one, answer: 'renew' as const, guardianId: null, ofAge: null, day: today, textVersion: null, way: null,
  }));
  Object.assign(to, { answers: [...joined.answers, ...renewed], guardians: [...joined.guardians], restricted: from.restricted || to.restricted });
  Object.assign(from, { isMerged: true, paired: false });
}

test('5,000 lives: what may be shown is what the latest words allow, never more and never less', () => {
  let shown = 0;
  let hidden = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 45 }), (steps) => {
      live(steps, (lives, texts) => {
        for (const life of lives) {
          if (life.isMerged) continue;
          const allowed = shownBy(consentOf(life.answers, life.guardians, texts), life.restricted);
          for (const one of purposes) {
            const stated = !life.restricted && statement(life, one, texts);
            assert.equal(allowed[one], stated, one);
            if (stated) shown += 1;
            else hidden += 1;
          }
          assert.ok(!life.paired || allowed.pairing, 'paired without consent');
        }
      });
    }),
    { numRuns: 5000 },
  );
  assert.ok(shown > 20_000 && hidden > 20_000, `the lives say little: ${shown} shown, ${hidden} hidden`);
});
