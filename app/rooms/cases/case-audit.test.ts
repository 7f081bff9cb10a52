/** A case audit from the choice to the evaluation: its worksheet under an alias, its follow-up on the list of work. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeChild } from '../../entries/testing/child.ts';
import type { WrittenChild } from '../../entries/testing/child.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids/index.ts';
import { semesterOf } from './case-audit.ts';
import { adviseAudit, downloadWorksheet, evaluateAudit, followUpAudit, listCaseAudits, selectForAudit } from './case-audit-contract.ts';
import type { AuditView } from './case-audit-contract.ts';
import { listWork } from './work-contract.ts';

const POSYANDU = '32.71.01.1016.MELATI_1';
const today = jakartaDay(new Date());
const auditId = newId();
let city: TestCity;
let child: WrittenChild;
before(async () => {
  city = await startTestCity();
  await city.pool.query(`insert into ${city.bogor.schema}.area (code, parent, level, name) values ('${POSYANDU}', '32.71.01.1016', 'posyandu', 'Melati 1')`);
  child = await writeChild(city.pool, city.bogor, { name: 'Anak Audit Rekaan', sex: 'F', bornOn: '2024-05-05', area: POSYANDU, measured: [{ on: '2025-06-01', kg: 8.1, cm: 68.5 }], caseOpenedOn: '2025-06-02' });
});
after(() => city.close());

async function ok(endpoint: Endpoint, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const reply = await city.call('rina', endpoint, input);
  assert.equal(reply.status, 200, `${endpoint.path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const waiting = async () => ((await ok(listWork, {}))['rows'] as { id: string; kind: string; title: string; owner: string }[]).filter(({ kind }) => kind === 'audit');

test('an old case is offered by name and address and chosen once', async () => {
  const { candidates } = (await ok(listCaseAudits, {})) as { candidates: { caseId: string; name: string; posyanduName: string; ageGroup: string; why: string }[] };
  assert.deepEqual(candidates.map(({ name, posyanduName, why }) => [name, posyanduName, why]), [['Anak Audit Rekaan', 'Melati 1', 'long_open']]);
  await ok(selectForAudit, { caseId: child.caseId, auditId, why: 'Setahun tanpa perubahan' });
  assert.equal((await city.call('rina', selectForAudit, { caseId: child.caseId, auditId: newId(), why: 'Sekali lagi' })).body['code'], 'record.changed');
  const { rows } = (await ok(listCaseAudits, {})) as { rows: AuditView[] };
  assert.ok(!JSON.stringify(rows).includes('Rekaan'), 'the worksheet holds no name');
});

test('advice, then a follow-up with its department and day, which waits on the list of work until it is evaluated', async () => {
  const order = { auditId, followUp: 'Jamban sehat untuk keluarga', owner: 'disperumkim', dueOn: addDays(today, 5) };
  assert.equal((await city.call('rina', followUpAudit, order)).status, 400, 'no follow-up before the experts spoke');
  await ok(adviseAudit, { auditId, directFactors: 'Diare berulang', indirectFactors: 'Jamban tidak ada', analysis: 'Sanitasi', advice: 'Bangun jamban' });
  await ok(followUpAudit, order);
  assert.deepEqual((await waiting()).map(({ id, title, owner }) => [id, title, owner]), [[auditId, 'Jamban sehat untuk keluarga', 'disperumkim']]);
  await ok(evaluateAudit, { auditId, doneOn: today, evaluation: 'Jamban dipakai, diare berhenti' });
  assert.deepEqual(await waiting(), []);
});

test('the worksheet is printed and opened as a spreadsheet, without a name', async () => {
  for (const [form, magic] of [['pdf', '%PDF'], ['xlsx', 'PK']] as const) {
    const reply = await city.call('rina', downloadWorksheet, { semester: semesterOf(today), form });
    assert.equal(reply.status, 200);
    assert.equal(reply.headers['content-disposition'], `attachment; filename="kka-${semesterOf(today)}.${form}"`);
    const text = String(reply.body['text']);
    assert.ok(text.startsWith(magic) && !text.includes('Rekaan'));
  }
});
