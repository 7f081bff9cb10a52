/** Answers of case audits. */
import { completedMonths } from '@anakkita/growth';
import { addMonths } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild, openIdentities } from '../children/server.ts';
import { auditGroupOf, semesterOf } from './case-audit.ts';
import type { AuditFacts } from './case-audit.ts';
import { adviseAudit, downloadWorksheet, evaluateAudit, followUpAudit, listCaseAudits, selectForAudit } from './case-audit-contract.ts';
import { findAudit, insertAudit, listAudits, listCandidates, setAdvice, setEvaluation, setFollowUp } from './case-audit-store.ts';
import { worksheetFile } from './case-worksheet-serve.ts';
import { loadCases } from './case-store.ts';
import type { LoadedCase } from './case-store.ts';
import { nameAreas } from './page-store.ts';

const SHOWN = 50;
/** A case that is open for so long without an end is worth the experts' look. */
const LONG_OPEN_MONTHS = 6;

async function demandAudit(tx: Tx, auditId: string) {
  const audit = await findAudit(tx, auditId);
  if (audit === undefined) throw new Problem('record.missing', {});
  tx.must('case.audit', audit.area);
  tx.shows([audit.childId]);
  return audit;
}

async function factsOf(tx: Tx, { state, child, measurements }: LoadedCase): Promise<AuditFacts> {
  const row = await findChild(tx, child.id);
  const village = child.area.split('.').slice(0, 4).join('.');
  const last = (z: 'lenZ' | 'weiZ' | 'wflZ') => measurements.findLast((m) => m[z] !== null);
  return {
    aliasSeed: row?.alias_seed ?? 0,
    villageName: (await nameAreas(tx, [village])).get(village) ?? '',
    ageMonths: Math.max(0, completedMonths(child.bornOn, tx.today)),
    weightG: last('weiZ')?.weightG ?? null,
    lengthMm: last('lenZ')?.lengthMm ?? null,
    weiZ: last('weiZ')?.weiZ ?? null,
    lenZ: last('lenZ')?.lenZ ?? null,
    wflZ: last('wflZ')?.wflZ ?? null,
    answers: { ...state.assessment?.assessment, note: undefined },
    services: [...state.tasks.filter((task) => task.doneOn !== null).map(({ title }) => title), ...state.referrals.filter((one) => one.repliedOn !== null && one.to !== 'child_protection').map(({ to }) => (to === 'hospital' ? 'Rujukan rumah sakit' : 'Rujukan puskesmas'))],
  };
}

export const auditAnswers: Answer[] = [
  reads(listCaseAudits, async (tx, input) => {
    tx.mustSomewhere('case.audit');
    const semester = input.semester ?? semesterOf(tx.today);
    const rows = await listAudits(tx, semester);
    const candidates = semester === semesterOf(tx.today) ? await listCandidates(tx, semester, addMonths(tx.today, -LONG_OPEN_MONTHS), SHOWN) : [];
    tx.shows([...rows, ...candidates].map(({ childId }) => childId));
    const identities = await openIdentities(tx, candidates.map(({ childId }) => childId));
    const aged = candidates.map(({ bornOn, ...one }) => ({ ...one, name: identities.get(one.childId)?.name ?? '', ageMonths: Math.max(0, completedMonths(bornOn, tx.today)) }));
    return { semester, rows, candidates: aged.map((one) => ({ ...one, ageGroup: auditGroupOf(one.ageMonths) })) };
  }),

  reads(downloadWorksheet, async (tx, input) => {
    tx.mustSomewhere('case.audit');
    const rows = await listAudits(tx, input.semester);
    tx.shows(rows.map(({ childId }) => childId));
    return worksheetFile(rows, input.semester, input.form, tx.regency.name, tx.today);
  }),

  commands(
    selectForAudit,
    async (tx, input) => {
      const [loaded] = await loadCases(tx, { caseId: input.caseId }, true);
      if (loaded === undefined) throw new Problem('record.missing', {});
      tx.must('case.audit', loaded.child.area);
      tx.shows([loaded.child.id]);
      return loaded;
    },
    async (tx, input, loaded) => {
      const facts = await factsOf(tx, loaded);
      const { id: childId, area } = loaded.child;
      const chosen = await insertAudit(tx, { id: input.auditId, semester: semesterOf(tx.today), caseId: loaded.id, childId, area, ageGroup: auditGroupOf(facts.ageMonths), why: input.why, facts });
      if (!chosen) throw new Problem('record.changed', {});
      return { id: input.auditId, outcome: 'selected' };
    },
  ),

  commands(adviseAudit, (tx, input) => demandAudit(tx, input.auditId), async (tx, { auditId, ...said }) => {
    await setAdvice(tx, auditId, said);
    return { id: auditId, outcome: 'advised' };
  }),

  commands(followUpAudit, (tx, input) => demandAudit(tx, input.auditId), async (tx, { auditId, ...said }, audit) => {
    if (audit.advice === null || said.dueOn < tx.today) throw new Problem('input.unreadable', { field: audit.advice === null ? 'advice' : 'dueOn' });
    await setFollowUp(tx, auditId, said);
    tx.announce({ topic: 'case_audit.follow_up', subjectId: auditId, area: audit.area, payload: { childId: audit.childId, owner: said.owner } });
    return { id: auditId, outcome: 'ordered' };
  }),

  commands(evaluateAudit, (tx, input) => demandAudit(tx, input.auditId), async (tx, { auditId, ...said }, audit) => {
    if (audit.followUp === null || said.doneOn > tx.today || said.doneOn < audit.selectedOn) throw new Problem('input.unreadable', { field: audit.followUp === null ? 'followUp' : 'doneOn' });
    await setEvaluation(tx, auditId, said);
    return { id: auditId, outcome: 'evaluated' };
  }),
];
