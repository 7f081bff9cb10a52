/** Guardians of the demo: who answers for a child, what they said, who thought better of it, and who disagreed. */
import { addDays } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import { personById } from '../../rooms/access/server.ts';
import { addGuardian, recordAnswers, restrictChild, settleQuestion, withdrawAnswers } from '../../rooms/consent/index.ts';
import type { Relation } from '../../rooms/consent/index.ts';
import { keepPaper } from '../../rooms/consent/server.ts';
import { fathersFirst, fathersSecond, mothersFirst, mothersSecond } from '../../synthetic-city/index.ts';
import { between, happens, idOf, oneOf, partOf, share } from './draws.ts';
import { instantOf, personOf, tries, workday } from './life.ts';
import type { Life } from './life.ts';
import { signedPaper } from './signed-paper.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';
import { kaderOf, nutritionistOf } from './who.ts';

type Said = 'given' | 'refused';

/** Who answers for the child: mostly the mother, sometimes with the father, sometimes a grandmother. */
const families: readonly (readonly Relation[])[] = [['mother'], ['mother', 'father'], ['grandmother'], ['father']];
const familyOf = (child: OpenCase): readonly Relation[] => families[child.isHero ? 0 : partOf([0.68, 0.2, 0.08], child.key, 'family')]!;

const guardianId = (child: OpenCase, relation: Relation): string => idOf(child.childId, 'guardian', relation);
const womanOf = (of: string): string => `${oneOf(mothersFirst, of, 1)} ${oneOf(mothersSecond, of, 2)}`;
const nameOf = (child: OpenCase, relation: Relation): string => {
  const of = `${child.key} ${relation}`;
  return relation === 'father' ? `${oneOf(fathersFirst, of, 1)} ${oneOf(fathersSecond, of, 2)}` : womanOf(of);
};

/** Asked at the home visit some days after the case was opened; in one home of ten nobody was met yet. */
export async function liveConsent(life: Life, child: OpenCase): Promise<void> {
  const askedOn = addDays(child.openedOn, child.isHero ? 3 : between(3, 20, child.key, 'asked'));
  if (life.day < askedOn) return;
  const isYoung = child.stage === 'found' && !child.isHero;
  if ((child.guardians === 0 || child.guardiansOn === life.day) && !isYoung && !(!child.isHero && happens(0.1, child.key, 'nobody met') && life.day < addDays(child.openedOn, 120))) await ask(life, child);
  else if (child.guardians > 0) await thinkBetter(life, child, askedOn);
}

async function ask(life: Life, child: OpenCase): Promise<void> {
  const who = happens(0.8, child.key, 'by kader') ? kaderOf(child) : nutritionistOf(child);
  for (const [at, relation] of familyOf(child).entries()) {
    const id = guardianId(child, relation);
    const tooYoung = relation === 'mother' && !child.isHero && happens(0.03, child.key, 'young');
    const birthYear = Number(life.day.slice(0, 4)) - (tooYoung ? 17 : relation === 'grandmother' ? between(48, 66, child.key, 'born') : between(20, 41, child.key, relation));
    await tries(life, who, addGuardian, {
      childId: child.childId, guardianId: id, name: nameOf(child, relation), relation, ofAge: !tooYoung, birthYear, livesWith: relation !== 'father' || happens(0.9, child.key, 'together'),
      separated: relation === 'father' && happens(0.1, child.key, 'apart'), since: child.bornOn,
    }, id, 630 + at);
    await answer(life, child, relation, who);
  }
}

/** What each says: the first decides by the family's mind, a second agrees nearly always. */
function saidBy(child: OpenCase, relation: Relation): { pairing: Said; story: Said; photo: Said } {
  if (child.isHero) return { pairing: 'given', story: 'given', photo: 'given' };
  const yes = (part: number, what: string): Said => (happens(part, child.key, what) ? 'given' : 'refused');
  const said = { pairing: yes(0.8, 'pairing'), story: yes(0.66, 'story'), photo: yes(0.45, 'photo') };
  const differs = relation === 'father' && happens(0.1, child.key, 'differs');
  return differs ? { ...said, pairing: said.pairing === 'given' ? 'refused' : 'given' } : said;
}

async function answer(life: Life, child: OpenCase, relation: Relation, who: string): Promise<void> {
  const id = guardianId(child, relation);
  const said = { childId: child.childId, guardianId: id, answers: saidBy(child, relation), textVersion: 1, day: life.day };
  if (!happens(0.35, child.key, 'paper')) {
    await tries(life, who, recordAnswers, { ...said, way: 'spoken', witness: womanOf(`${child.key} witness`) }, id, 635);
    return;
  }
  const paperId = idOf(id, 'paper');
  const isKept = (await asks(life, (tx) => tx.sql.selectFrom('consent_paper').select('id').where('id', '=', paperId).execute())).length > 0;
  if (!isKept) await asActor(life.pool, life.regency, personById(personOf(life, who)), { need: 'consent.record', records: 'consent.paper', at: instantOf(life.day, 634) }, (tx) =>
    keepPaper(tx, { childId: child.childId, paperId }, signedPaper(child.key)),
  );
  await tries(life, who, recordAnswers, { ...said, way: 'paper', paperId }, id, 635);
}

/** A few take it back after weeks; one family asks that the child be restricted; some disagreements are talked over. */
async function thinkBetter(life: Life, child: OpenCase, askedOn: string): Promise<void> {
  if (child.isHero) return;
  const fate = share(child.key, 'second thoughts');
  if (life.day !== workday(addDays(askedOn, between(35, 75, child.key, 'thought')))) return;
  const [relation] = familyOf(child);
  const id = guardianId(child, relation!);
  if (fate < 0.035) await tries(life, kaderOf(child), withdrawAnswers, { childId: child.childId, guardianId: id, purposes: fate < 0.02 ? ['pairing'] : ['story', 'photo'] }, `${id} back`, 640);
  else if (fate < 0.047) await tries(life, nutritionistOf(child), restrictChild, { childId: child.childId, reason: 'family_safety', guardianId: id }, `${id} restrict`, 640);
  else if (familyOf(child).length > 1) await settle(life, child);
}

async function settle(life: Life, child: OpenCase): Promise<void> {
  const open = await asks(life, (tx) => tx.sql.selectFrom('consent_question').select('id').where('child_id', '=', child.childId).where('closed_at', 'is', null).execute());
  for (const { id } of open)
    await tries(life, nutritionistOf(child), settleQuestion, { childId: child.childId, questionId: id, note: 'Ayah dan ibu diajak bicara bersama di posyandu. Sementara tetap tanpa pendamping, ditanya lagi nanti.' }, id, 700);
}
