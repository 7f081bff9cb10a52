/** How the access matrix knocks at each endpoint. An endpoint that is missing here fails the matrix. */
import { randomUUID } from 'node:crypto';
import { defaultLimits } from '../../rooms/audit/index.ts';
import type { Probe } from './probe.ts';
import { helpingProbes } from './probes-of-helping.ts';

const nothing = (): Record<string, unknown> => ({});
const sentence = { id: 'Kalimat percobaan.', en: 'A sentence to try.' };
const personId = (): Record<string, unknown> => ({ personId: randomUUID() });

const breach = {
  title: 'Berkas salah kirim', happenedFrom: '2026-08-10T02:00:00Z', happenedTo: '2026-08-10T03:00:00Z', noticedAt: '2026-08-11T02:00:00Z',
  what: 'Daftar terkirim ke alamat yang salah.', dataKinds: ['name'], cause: 'Alamat salah ketik.', remedy: 'Penerima menghapusnya.', contact: 'Puskesmas Cipaku',
};

export const probes: Readonly<Record<string, Probe>> = {
  ...helpingProbes,

  'POST /v1/session': { kind: 'anybody', input: () => ({ name: 'nobody-by-this-name', password: 'salah' }) },
  'DELETE /v1/session': { kind: 'anybody', input: nothing },
  'GET /v1/invitations/{token}': { kind: 'anybody', input: () => ({ token: 'unknown' }) },
  'POST /v1/invitations/{token}': { kind: 'anybody', input: () => ({ token: 'unknown', password: 'panjang-sekali' }) },
  'GET /v1/welcome': { kind: 'anybody', input: nothing },
  'GET /v1/regency-choices': { kind: 'anybody', input: nothing },
  'POST /v1/own-city': { kind: 'anybody', input: () => ({ regency: '32.71' }) },

  'GET /v1/session': { kind: 'signed-in', input: nothing },
  'POST /v1/session/second-factor': { kind: 'signed-in', input: () => ({ code: '000000' }) },
  'POST /v1/me/second-factor': { kind: 'signed-in', input: nothing },
  'POST /v1/me/second-factor/confirmation': { kind: 'signed-in', input: () => ({ code: '000000' }) },
  'GET /v1/me/sessions': { kind: 'signed-in', input: nothing },
  'DELETE /v1/me/sessions': { kind: 'signed-in', input: nothing },
  'GET /v1/areas': { kind: 'signed-in', input: nothing },
  'GET /v1/areas/map': { kind: 'signed-in', input: nothing },

  'GET /v1/people': { kind: 'city', input: nothing },
  'POST /v1/people': {
    kind: 'city',
    input: () => ({
      personId: randomUUID(),
      name: 'Uji',
      username: `uji-${randomUUID().slice(0, 8)}`,
      role: 'kader',
      area: '32.71.01.1016',
    }),
  },
  'POST /v1/people/{personId}/invitation': { kind: 'city', input: personId },
  'POST /v1/people/{personId}/grants': {
    kind: 'city',
    input: () => ({ ...personId(), grantId: randomUUID(), role: 'kader', area: '32.71.01.1016' }),
  },
  'DELETE /v1/people/{personId}/grants/{grantId}': { kind: 'city', input: () => ({ ...personId(), grantId: randomUUID() }) },
  'GET /v1/before-real-data': { kind: 'city', input: nothing },
  'PUT /v1/before-real-data/{item}': { kind: 'city', input: () => ({ item: 'officer', done: true }) },
  'POST /v1/people/{personId}/second-factor-reset': { kind: 'city', input: personId },
  'POST /v1/people/{personId}/leave': { kind: 'city', input: personId },
  'GET /v1/audit': { kind: 'city', input: nothing },
  'GET /v1/audit/seal': { kind: 'city', input: nothing },

  'GET /v1/home': { kind: 'list', input: nothing },
  'GET /v1/children': { kind: 'list', input: () => ({ limit: 100 }) },
  'POST /v1/work/files': { kind: 'record', input: (at) => ({ fileId: randomUUID(), childIds: [at.childId] }) },
  'GET /v1/children/export': { kind: 'list', input: () => ({ form: 'csv' }) },
  'GET /v1/register-views': { kind: 'list', input: nothing },
  'PUT /v1/register-views/{viewId}': { kind: 'list', input: () => ({ viewId: randomUUID(), name: 'Percobaan', filter: { class: 'stunted', sort: 'area' } }) },
  'DELETE /v1/register-views/{viewId}': { kind: 'list', input: () => ({ viewId: randomUUID() }) },
  'GET /v1/duplicates': { kind: 'list', input: nothing },
  'GET /v1/duplicates/{pairId}': { kind: 'record', input: ({ pairId }) => ({ pairId }) },
  'POST /v1/duplicates/{pairId}/different': { kind: 'record', input: ({ pairId }) => ({ pairId, why: 'twins' }) },
  'POST /v1/duplicates/{pairId}/merge': { kind: 'record', input: ({ pairId, childId }) => ({ pairId, keep: childId, take: [] }) },
  'GET /v1/children/{childId}/merges': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/child-merges/{mergeId}/undo': { kind: 'record', input: ({ mergeId }) => ({ mergeId }) },
  'GET /v1/children/{childId}': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/urgent-tasks/{taskId}/done': {
    kind: 'record',
    input: ({ childId, taskId }) => ({ childId, taskId, outcome: 'sudah dirujuk' }),
  },
  'POST /v1/children/{childId}/measurements/{measurementId}/unit-error': {
    kind: 'record',
    input: ({ childId, measurementId }) => ({ childId, measurementId, decision: 'leave' }),
  },

  'POST /v1/children/{childId}/measurements/{measurementId}/unit-error/undo': {
    kind: 'record',
    input: ({ childId, measurementId }) => ({ childId, measurementId }),
  },
  'GET /v1/unit-errors': { kind: 'list', input: nothing },
  'GET /v1/remeasure-orders': { kind: 'list', input: () => ({ show: 'done' }) },
  'POST /v1/remeasure-orders/{orderId}/result': {
    kind: 'record',
    input: ({ orderId }) => ({ orderId, measurementId: randomUUID(), measuredOn: '2026-08-12', weightKg: 9, lengthCm: 76, posture: 'L', measuredBy: 'Bidan Rekaan', trained: true, place: 'puskesmas', sure: true }),
  },

  'GET /v1/children/{childId}/consent': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/consent': {
    kind: 'record',
    input: ({ childId }) => ({
      childId, guardianId: randomUUID(), answers: { pairing: 'given' }, textVersion: 1, day: '2026-08-10', way: 'spoken', witness: 'Ibu Rekaan',
    }),
  },
  'POST /v1/children/{childId}/consent/withdrawal': { kind: 'record', input: ({ childId }) => ({ childId, guardianId: randomUUID(), purposes: ['pairing'] }) },
  'PUT /v1/children/{childId}/consent/papers/{paperId}': { kind: 'record', input: ({ childId }) => ({ childId, paperId: randomUUID() }) },
  'GET /v1/children/{childId}/consent/papers/{paperId}': { kind: 'record', input: ({ childId }) => ({ childId, paperId: randomUUID() }) },
  'POST /v1/children/{childId}/guardians': {
    kind: 'record',
    input: ({ childId }) => ({
      childId, guardianId: randomUUID(), name: 'Ibu Rekaan', relation: 'mother', ofAge: true, livesWith: true, separated: false, since: '2025-01-15',
    }),
  },
  'PUT /v1/children/{childId}/guardians/{guardianId}': {
    kind: 'record',
    input: ({ childId }) => ({ childId, guardianId: randomUUID(), name: 'Ibu Rekaan', relation: 'mother', ofAge: true, livesWith: true, separated: false }),
  },
  'POST /v1/children/{childId}/guardians/{guardianId}/end': {
    kind: 'record',
    input: ({ childId }) => ({ childId, guardianId: randomUUID(), until: '2026-08-10', why: 'moved_out' }),
  },
  'POST /v1/children/{childId}/restriction': { kind: 'record', input: ({ childId }) => ({ childId, reason: 'guardian_asked' }) },
  'POST /v1/children/{childId}/restriction/lift': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/consent/questions/{questionId}/settle': {
    kind: 'record',
    input: ({ childId }) => ({ childId, questionId: randomUUID(), note: 'sudah dibicarakan' }),
  },
  'GET /v1/children/{childId}/guardian-doors': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/guardians/{guardianId}/door': {
    kind: 'record',
    input: ({ childId }) => ({ childId, guardianId: randomUUID(), doorId: randomUUID(), code: '271846' }),
  },
  'DELETE /v1/children/{childId}/guardians/{guardianId}/door': { kind: 'record', input: ({ childId }) => ({ childId, guardianId: randomUUID() }) },
  'POST /v1/guardian-cards': { kind: 'list', input: () => ({ link: `http://localhost/wali/${'a'.repeat(43)}`, endsAt: '2027-08-10T00:00:00Z' }) },

  'GET /v1/consent/questions': { kind: 'list', input: nothing },
  'GET /v1/consent/renewals': { kind: 'list', input: nothing },
  'GET /v1/consent/texts': { kind: 'signed-in', input: nothing },
  'POST /v1/consent/texts': {
    kind: 'city',
    input: () => ({ after: 99, body: { care: sentence, pairing: sentence, story: sentence, photo: sentence, closing: sentence }, renews: [], why: 'percobaan' }),
  },
  'GET /v1/consent/counts': { kind: 'city', input: nothing },

  'POST /v1/break-glass': { kind: 'list', input: () => ({ grantId: randomUUID(), nik: '3271010101010009', reason: 'dirujuk ke IGD tanpa surat pengantar' }) },
  'POST /v1/break-glass/{grantId}/close': { kind: 'own', input: ({ glassId }) => ({ grantId: glassId }) },
  'GET /v1/break-glass': { kind: 'list', input: nothing },
  'POST /v1/break-glass/{grantId}/review': {
    kind: 'record',
    input: ({ glassId }) => ({ grantId: glassId, verdict: 'justified', words: 'rujukan memang ada' }),
  },




  'GET /v1/children/{childId}/case': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/measurements': {
    kind: 'record',
    input: ({ childId }) => ({
      childId, measurementId: randomUUID(), measuredOn: '2026-08-10', weightKg: 9, lengthCm: 76, posture: 'L', oedema: false, measuredBy: 'Rina', trained: true, place: 'puskesmas', sure: true,
    }),
  },
  'POST /v1/cases/{caseId}/verification': { kind: 'record', input: ({ caseId, measurementId }) => ({ caseId, measurementId }) },
  'POST /v1/cases/{caseId}/assessment': { kind: 'record', input: ({ caseId }) => ({ caseId, answers: { seen: [] }, referral: null }) },
  'POST /v1/cases/{caseId}/plan': {
    kind: 'record',
    input: ({ caseId, measurementId }) => ({ caseId, measurementId, from: '2026-08-10', until: '2026-10-10', targetZ: -200, goals: ['Naik'], tasks: [] }),
  },
  'POST /v1/cases/{caseId}/approval': { kind: 'record', input: ({ caseId }) => ({ caseId, what: 'plan', approve: true }) },
  'POST /v1/cases/{caseId}/steps': { kind: 'record', input: ({ caseId }) => ({ caseId, step: { kind: 'declare_recovery' } }) },
  'POST /v1/cases/{caseId}/tasks/{taskId}/done': { kind: 'record', input: ({ caseId }) => ({ caseId, taskId: randomUUID(), outcome: 'sudah' }) },
  'POST /v1/cases/{caseId}/referrals': { kind: 'record', input: ({ caseId }) => ({ caseId, id: randomUUID(), from: 'posyandu', to: 'hospital', reason: 'pucat', urgent: false }) },
  'POST /v1/cases/{caseId}/referrals/{referralId}/taken-back': { kind: 'record', input: ({ caseId }) => ({ caseId, referralId: randomUUID(), words: 'ditimbang lagi' }) },
  'POST /v1/cases/{caseId}/referrals/{referralId}/answer': {
    kind: 'record',
    input: ({ caseId }) => ({ caseId, referralId: randomUUID(), answer: 'accept', name: 'dr. Rekaan' }),
  },
  'GET /v1/work': { kind: 'list', input: nothing },
  'GET /v1/case-audits': { kind: 'list', input: () => ({ semester: '2026-2' }) },
  'POST /v1/cases/{caseId}/audits': { kind: 'record', input: ({ caseId }) => ({ caseId, auditId: randomUUID(), why: 'percobaan' }) },
  'GET /v1/case-audits/worksheet': { kind: 'list', input: () => ({ semester: '2026-2', form: 'xlsx' }) },
  'POST /v1/case-audits/{auditId}/advice': {
    kind: 'record',
    input: ({ auditId }) => ({ auditId, directFactors: 'sakit', indirectFactors: 'air', analysis: 'kurang protein', advice: 'tambah telur' }),
  },
  'POST /v1/case-audits/{auditId}/follow-up': { kind: 'record', input: ({ auditId }) => ({ auditId, followUp: 'jamban', owner: 'disperumkim', dueOn: '2099-01-01' }) },
  'POST /v1/case-audits/{auditId}/evaluation': { kind: 'record', input: ({ auditId }) => ({ auditId, doneOn: '2026-08-21', evaluation: 'sudah' }) },


  'GET /v1/imports': { kind: 'list', input: nothing },
  'POST /v1/imports': { kind: 'list', input: () => ({ fileName: 'kosong.xls' }) },
  'GET /v1/imports/{importId}': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'GET /v1/imports/{importId}/rows': { kind: 'list', input: ({ importId }) => ({ importId, kind: 'ambiguous' }) },
  'POST /v1/imports/{importId}/rows/{rowNo}/decision': {
    kind: 'record',
    input: ({ importId }) => ({ importId, rowNo: 1, decision: 'skip' }),
  },
  'POST /v1/imports/{importId}/confirm': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'GET /v1/imports/{importId}/undo': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'POST /v1/imports/{importId}/undo': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'GET /v1/imports/{importId}/export': { kind: 'record', input: ({ importId }) => ({ importId, form: 'csv' }) },
  'GET /v1/imports/{importId}/parity': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'GET /v1/imports/{importId}/parity/export': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'DELETE /v1/imports/{importId}': { kind: 'record', input: ({ importId }) => ({ importId }) },

  'GET /v1/audit/findings': { kind: 'city', input: nothing },
  'POST /v1/audit/findings/{findingId}/asked': { kind: 'city', input: () => ({ findingId: randomUUID() }) },
  'POST /v1/audit/findings/{findingId}/answer': { kind: 'city', input: () => ({ findingId: randomUUID(), verdict: 'explained', answer: 'sedang bertugas' }) },
  'GET /v1/audit/limits': { kind: 'city', input: nothing },
  'PUT /v1/audit/limits': { kind: 'city', input: () => ({ ...defaultLimits }) },
  'GET /v1/audit/copies': { kind: 'city', input: nothing },

  'GET /v1/protection': { kind: 'city', input: nothing },
  'GET /v1/protection/consent': { kind: 'city', input: nothing },
  'POST /v1/protection/look': { kind: 'city', input: nothing },
  'GET /v1/protection/processing': { kind: 'city', input: nothing },
  'GET /v1/protection/requests': { kind: 'city', input: nothing },
  'GET /v1/protection/requests/{requestId}': { kind: 'city', input: ({ requestId }) => ({ requestId }) },
  'POST /v1/protection/requests/{requestId}/answer': { kind: 'city', input: ({ requestId }) => ({ requestId, outcome: 'done', ground: null, words: 'sudah dikerjakan' }) },
  'POST /v1/protection/requests/{requestId}/restriction': { kind: 'city', input: ({ requestId }) => ({ requestId }) },
  'POST /v1/protection/requests/{requestId}/hand-over': { kind: 'city', input: ({ requestId }) => ({ requestId }) },
  'GET /v1/protection/retention': { kind: 'city', input: nothing },
  'PUT /v1/protection/retention/rules/{ruleId}': { kind: 'city', input: () => ({ ruleId: 'reading_day', on: false, days: 400 }) },
  'POST /v1/protection/retention/runs': { kind: 'city', input: () => ({ kind: 'dry' }) },
  'POST /v1/protection/erasures': { kind: 'city', input: ({ childId }) => ({ erasureId: randomUUID(), childId, requestId: null, reason: 'masa simpan lewat' }) },
  'GET /v1/erasures': { kind: 'list', input: nothing },
  'POST /v1/erasures/{erasureId}/decision': { kind: 'record', input: ({ erasureId }) => ({ erasureId, decision: 'decline' }) },
  'GET /v1/protection/breaches': { kind: 'city', input: nothing },
  'POST /v1/protection/breaches': { kind: 'city', input: () => ({ breachId: randomUUID(), ...breach }) },
  'GET /v1/protection/breaches/{breachId}': { kind: 'city', input: ({ breachId }) => ({ breachId }) },
  'PUT /v1/protection/breaches/{breachId}': { kind: 'city', input: ({ breachId }) => ({ breachId, ...breach }) },
  'GET /v1/protection/affected': { kind: 'city', input: () => ({ area: '32.71.01.1016' }) },
  'POST /v1/protection/breaches/{breachId}/children': { kind: 'city', input: ({ breachId }) => ({ breachId, area: '32.71.01.1016.0001' }) },
  'POST /v1/protection/breaches/{breachId}/steps': { kind: 'city', input: ({ breachId }) => ({ breachId, kind: 'note', words: 'diperiksa' }) },
  'GET /v1/protection-tasks': { kind: 'list', input: nothing },
  'POST /v1/breach-children/{breachId}/{childId}/told': { kind: 'record', input: ({ breachId, childId }) => ({ breachId, childId, how: 'visit' }) },
  'POST /v1/correction-tasks/{requestId}/done': { kind: 'record', input: ({ requestId }) => ({ requestId, found: 'was_right' }) },



  'GET /v1/city': { kind: 'area', input: ({ area }) => ({ area }) },
  'GET /v1/quality': { kind: 'area', input: ({ area }) => ({ area }) },
};
