/** How the access matrix knocks at each endpoint. An endpoint that is missing here fails the matrix. */
import { randomUUID } from 'node:crypto';
import { defaultLimits } from '../../rooms/audit/index.ts';
import type { Fixture } from './fixtures.ts';

/**
 * - `anybody`: answers without a session
 * - `signed-in`: answers every session
 * - `city`: about the whole city; open to who holds the verb over it
 * - `list`: open to who holds the verb anywhere; shows what lies within reach alone
 * - `record`: about one record at a place; open to who holds the verb there
 * - `own`: about a right of one person to one child; open to who holds it. The matrix gives it to the foster parent
 * - `area`: about an area that is asked for; open to who holds the verb over it
 */
export type ProbeKind = 'anybody' | 'signed-in' | 'city' | 'list' | 'record' | 'own' | 'area';

export interface Probe {
  kind: ProbeKind;
  input: (at: Fixture) => Record<string, unknown>;
}

const nothing = (): Record<string, unknown> => ({});
const sentence = { id: 'Kalimat percobaan.', en: 'A sentence to try.' };
const personId = (): Record<string, unknown> => ({ personId: randomUUID() });

const breach = {
  title: 'Berkas salah kirim', happenedFrom: '2026-08-10T02:00:00Z', happenedTo: '2026-08-10T03:00:00Z', noticedAt: '2026-08-11T02:00:00Z',
  what: 'Daftar terkirim ke alamat yang salah.', dataKinds: ['name'], cause: 'Alamat salah ketik.', remedy: 'Penerima menghapusnya.', contact: 'Puskesmas Cipaku',
};

const visitCard = (): Record<string, unknown> => ({
  visitId: randomUUID(), madeOn: '2026-08-10', accompanied: true, activities: [],
  answers: {
    lively: 'yes', animalProtein: 'yes', meals: 3, ill: 'no', helpCame: 'nothing_promised', helpUsed: 'nothing_came', weighed: 'yes', waterAndLatrine: 'yes',
    needsMost: '', worry: 'no', worryWords: '',
  },
});

const fosterFacts = {
  kind: 'person', organisation: null, homeVillage: '32.71.01.1016', mostKm: 5, wantedAreas: [], dapil: null, visitDays: ['weekend'], languages: ['id'], conflictAreas: [], isPolitician: false,
};
/** Days long ago: told so, and nothing is recorded. */
const rest = (): Record<string, unknown> => ({ restId: randomUUID(), from: '2020-01-01', until: '2020-01-05', why: 'rest' });

const pledgeId = (): Record<string, unknown> => ({ pledgeId: randomUUID() });
const draftId = (): Record<string, unknown> => ({ draftId: randomUUID() });
const promise = { kind: 'money', quantity: 20_000_000, unit: 'rupiah', item: null, wishArea: '32.71', note: null, validUntil: null };

export const probes: Readonly<Record<string, Probe>> = {
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
  'GET /v1/children/export': { kind: 'list', input: () => ({ form: 'csv' }) },
  'GET /v1/register-views': { kind: 'list', input: nothing },
  'PUT /v1/register-views/{viewId}': { kind: 'list', input: () => ({ viewId: randomUUID(), name: 'Percobaan', filter: { class: 'stunted', sort: 'area' } }) },
  'DELETE /v1/register-views/{viewId}': { kind: 'list', input: () => ({ viewId: randomUUID() }) },
  'GET /v1/children/{childId}': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/urgent-tasks/{taskId}/done': {
    kind: 'record',
    input: ({ childId, taskId }) => ({ childId, taskId, outcome: 'sudah dirujuk' }),
  },
  'POST /v1/children/{childId}/measurements/{measurementId}/unit-error': {
    kind: 'record',
    input: ({ childId, measurementId }) => ({ childId, measurementId, decision: 'leave' }),
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

  'GET /v1/foster-parents': { kind: 'city', input: nothing },
  'PUT /v1/foster-parents/{personId}': { kind: 'city', input: () => ({ ...personId(), capacity: 2, clearedOn: '2026-08-01', trainedOn: '2026-08-01' }) },
  'GET /v1/children/{childId}/pairings': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/pairings': { kind: 'record', input: ({ childId }) => ({ childId, pairingId: randomUUID(), ...personId() }) },
  'DELETE /v1/children/{childId}/pairings/{pairingId}': { kind: 'record', input: ({ childId, pairingId }) => ({ childId, pairingId }) },
  'GET /v1/my-children': { kind: 'list', input: nothing },
  'POST /v1/my-children/{pairingId}/answer': { kind: 'own', input: ({ pairingId }) => ({ pairingId, accept: true }) },
  'POST /v1/children/{childId}/pairings/{pairingId}/replacement': {
    kind: 'record',
    input: ({ childId, pairingId }) => ({ childId, pairingId, newPairingId: randomUUID(), ...personId() }),
  },
  'GET /v1/foster-parents/{personId}/facts': { kind: 'city', input: personId },
  'PUT /v1/foster-parents/{personId}/facts': { kind: 'city', input: () => ({ ...personId(), ...fosterFacts }) },
  'GET /v1/foster-parents/{personId}/rests': { kind: 'city', input: personId },
  'POST /v1/foster-parents/{personId}/rests': { kind: 'city', input: () => ({ ...personId(), ...rest() }) },
  'DELETE /v1/foster-parents/{personId}/rests/{restId}': { kind: 'city', input: () => ({ ...personId(), restId: randomUUID() }) },
  'PUT /v1/children/{childId}/stand-ins/{restId}': { kind: 'record', input: ({ childId }) => ({ childId, restId: randomUUID(), grantId: randomUUID(), personId: null }) },
  'POST /v1/children/{childId}/foster-conflicts': { kind: 'record', input: ({ childId }) => ({ childId, ...personId() }) },
  'DELETE /v1/children/{childId}/foster-conflicts/{personId}': { kind: 'record', input: ({ childId }) => ({ childId, ...personId() }) },
  'GET /v1/children/{childId}/foster-care': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/foster-complaints': {
    kind: 'record',
    input: ({ childId, pairingId }) => ({ childId, complaintId: randomUUID(), pairingId, words: 'datang malam tanpa kader' }),
  },
  'GET /v1/foster-complaints': { kind: 'city', input: nothing },
  'POST /v1/foster-complaints/{complaintId}/hold': { kind: 'city', input: () => ({ complaintId: randomUUID(), hold: true }) },
  'POST /v1/foster-complaints/{complaintId}/answer': {
    kind: 'city',
    input: () => ({ complaintId: randomUUID(), outcome: 'founded', words: 'sudah diperiksa', endPairing: false }),
  },
  'GET /v1/election-mode': { kind: 'signed-in', input: nothing },
  'PUT /v1/election-mode': { kind: 'city', input: () => ({ from: null, until: null }) },
  'GET /v1/matching': { kind: 'city', input: nothing },
  'POST /v1/matching': { kind: 'city', input: () => ({ draftId: randomUUID() }) },
  'GET /v1/matching/{draftId}/children': { kind: 'city', input: () => ({ draftId: randomUUID(), place: 'new' }) },
  'GET /v1/matching/{draftId}/children/{childId}/choices': { kind: 'city', input: ({ childId }) => ({ draftId: randomUUID(), childId }) },
  'PUT /v1/matching/{draftId}/children/{childId}': { kind: 'city', input: ({ childId }) => ({ draftId: randomUUID(), childId, ...personId(), anyway: false }) },
  'POST /v1/matching/{draftId}/children/{childId}/choice': { kind: 'city', input: ({ childId }) => ({ draftId: randomUUID(), childId, drop: true }) },
  'POST /v1/matching/{draftId}/confirmation': { kind: 'city', input: () => ({ draftId: randomUUID(), childIds: null }) },
  'DELETE /v1/matching/{draftId}': { kind: 'city', input: () => ({ draftId: randomUUID() }) },
  'GET /v1/my-fostering': { kind: 'list', input: nothing },
  'PUT /v1/my-fostering': { kind: 'list', input: () => ({ mostKm: 5, visitDays: ['weekend'], conflictAreas: [], capacityWish: 2 }) },
  'GET /v1/my-rests': { kind: 'list', input: nothing },
  'POST /v1/my-rests': { kind: 'list', input: () => rest() },
  'DELETE /v1/my-rests/{restId}': { kind: 'list', input: () => ({ restId: randomUUID() }) },
  'POST /v1/my-stand-ins/{grantId}/decline': { kind: 'own', input: ({ standInId }) => ({ grantId: standInId }) },
  'GET /v1/my-children/{childId}/notes': { kind: 'own', input: ({ childId }) => ({ childId }) },
  'POST /v1/my-children/{childId}/notes': { kind: 'own', input: ({ childId }) => ({ childId, noteId: randomUUID(), text: 'Salam untuk Ibu.' }) },
  'GET /v1/children/{childId}/notes': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/notes': { kind: 'record', input: ({ childId }) => ({ childId, noteId: randomUUID(), text: 'Terima kasih.' }) },
  'POST /v1/my-conduct': { kind: 'list', input: () => ({ version: '2026-1' }) },

  'GET /v1/children/{childId}/visit-card': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'GET /v1/my-children/{childId}/visit-card': { kind: 'own', input: ({ childId }) => ({ childId }) },
  'PUT /v1/children/{childId}/visits/{visitId}/photo': { kind: 'record', input: ({ childId, visitId }) => ({ childId, visitId }) },
  'PUT /v1/my-children/{childId}/visits/{visitId}/photo': { kind: 'own', input: ({ childId, visitId }) => ({ childId, visitId }) },
  'GET /v1/children/{childId}/visits/{visitId}/photo': { kind: 'record', input: ({ childId, visitId }) => ({ childId, visitId }) },
  'DELETE /v1/children/{childId}/visits/{visitId}/photo': { kind: 'record', input: ({ childId, visitId }) => ({ childId, visitId }) },
  'GET /v1/my-notices': { kind: 'signed-in', input: nothing },
  'POST /v1/my-notices/read': { kind: 'signed-in', input: () => ({ until: '2026-08-10T02:00:00Z' }) },
  'GET /v1/my-reminders': { kind: 'signed-in', input: nothing },
  'PUT /v1/my-reminders/quiet-hours': { kind: 'signed-in', input: () => ({ from: 20, until: 6, urgentAnyway: false }) },
  'PUT /v1/my-reminders/devices/{deviceId}': {
    kind: 'signed-in',
    input: () => ({ deviceId: randomUUID(), endpoint: 'https://push.example/one', p256dh: 'B'.repeat(87), auth: 'a'.repeat(22), browser: 'chrome', system: 'android' }),
  },
  'DELETE /v1/my-reminders/devices/{deviceId}': { kind: 'signed-in', input: () => ({ deviceId: randomUUID() }) },
  'PUT /v1/my-reminders/addresses/{channel}': { kind: 'signed-in', input: () => ({ channel: 'email', address: 'nobody@example.org' }) },
  'POST /v1/my-reminders/addresses/{channel}/verification': { kind: 'signed-in', input: () => ({ channel: 'email', code: '123456' }) },
  'DELETE /v1/my-reminders/addresses/{channel}': { kind: 'signed-in', input: () => ({ channel: 'email' }) },

  'GET /v1/contributions/items': { kind: 'signed-in', input: nothing },
  'GET /v1/contributions/mine': { kind: 'list', input: nothing },
  'GET /v1/contributions/mine/{pledgeId}': { kind: 'city', input: pledgeId },
  'POST /v1/contributions/mine': { kind: 'list', input: () => ({ ...pledgeId(), ...promise }) },
  'POST /v1/contributions/mine/{pledgeId}/withdrawal': { kind: 'city', input: () => ({ ...pledgeId(), reason: null }) },
  'GET /v1/contributions/my-statement': { kind: 'city', input: () => ({ form: 'csv' }) },
  'GET /v1/contributions/pledges': { kind: 'city', input: nothing },
  'GET /v1/contributions/pledges/{pledgeId}': { kind: 'city', input: pledgeId },
  'GET /v1/contributions/pledges/{pledgeId}/needs': { kind: 'city', input: pledgeId },
  'POST /v1/contributions/pledges/{pledgeId}/allocations': { kind: 'city', input: ({ needId }) => ({ ...pledgeId(), allocationId: randomUUID(), needId, quantity: 1, reason: null }) },
  'GET /v1/contributions/givers': { kind: 'city', input: nothing },
  'POST /v1/contributions/givers': { kind: 'city', input: () => ({ giverId: randomUUID(), kind: 'company', name: 'PT Rekaan' }) },
  'POST /v1/contributions/givers/{giverId}/pledges': { kind: 'city', input: () => ({ giverId: randomUUID(), ...pledgeId(), ...promise }) },
  'GET /v1/contributions/givers/{giverId}/statement': { kind: 'city', input: () => ({ giverId: randomUUID(), form: 'csv' }) },
  'POST /v1/contributions/allocations/{allocationId}/release': { kind: 'city', input: ({ allocationId }) => ({ allocationId, quantity: 1, reason: 'anak sudah pindah', onwards: null }) },
  'POST /v1/contributions/allocations/{allocationId}/settlement': { kind: 'city', input: ({ allocationId }) => ({ allocationId, spent: 1000, on: '2026-08-10' }) },
  'POST /v1/contributions/transfers/{transferId}/reversal': { kind: 'city', input: () => ({ transferId: randomUUID(), reason: 'salah catat' }) },
  'GET /v1/contributions/undelivered': { kind: 'list', input: nothing },
  'GET /v1/contributions/waiting': { kind: 'list', input: () => ({ what: 'receipt' }) },
  'POST /v1/contributions/allocations/{allocationId}/deliveries': {
    kind: 'record',
    input: ({ allocationId }) => ({ allocationId, quantity: 1, on: '2026-08-10', broughtBy: 'Toko Rekaan', witness: 'posyandu', note: null }),
  },
  'POST /v1/contributions/allocations/{allocationId}/receipts': {
    kind: 'record',
    input: ({ allocationId }) => ({ allocationId, quantity: 1, on: '2026-08-10', witness: 'guardian', note: null }),
  },
  'POST /v1/contributions/allocations/{allocationId}/uses': { kind: 'record', input: ({ allocationId }) => ({ allocationId, quantity: 1, on: '2026-08-10', note: null }) },
  'POST /v1/contributions/allocations/{allocationId}/losses': {
    kind: 'record',
    input: ({ allocationId }) => ({ allocationId, quantity: 1, on: '2026-08-10', kind: 'spoil', reason: 'pecah di jalan' }),
  },
  'POST /v1/allocation/mine': { kind: 'list', input: () => ({ ...draftId(), ...promise, wishArea: '32.71.01' }) },
  'GET /v1/allocation/mine/{draftId}': { kind: 'city', input: draftId },
  'POST /v1/allocation/mine/{draftId}/order': { kind: 'city', input: draftId },
  'GET /v1/allocation/mine/{draftId}/sheet': { kind: 'city', input: () => ({ ...draftId(), form: 'csv' }) },
  'POST /v1/allocation/drafts': { kind: 'city', input: () => ({ ...draftId(), what: { kind: 'free_pledges' } }) },
  'GET /v1/allocation/drafts/{draftId}': { kind: 'city', input: draftId },
  'POST /v1/allocation/drafts/{draftId}/order': { kind: 'city', input: () => ({ ...draftId(), without: [] }) },
  'GET /v1/allocation/drafts/{draftId}/sheet': { kind: 'city', input: () => ({ ...draftId(), form: 'csv' }) },
  'GET /v1/allocation/redirectable': { kind: 'city', input: nothing },
  'GET /v1/ledger/balance': { kind: 'city', input: nothing },
  'GET /v1/ledger/entries': { kind: 'city', input: () => ({ kind: 'unspent', commodity: 'rupiah' }) },

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

  'GET /v1/children/{childId}/needs': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/needs/{needId}/acceptance': {
    kind: 'record',
    input: ({ needId }) => ({ needId, quantity: 60, unitPriceRp: 1900, deadline: '2099-01-01', department: 'dkpp' }),
  },
  'POST /v1/needs/{needId}/refusal': { kind: 'record', input: ({ needId }) => ({ needId, reason: 'sudah ada' }) },
  'POST /v1/cases/{caseId}/needs': { kind: 'record', input: ({ caseId }) => ({ caseId, id: randomUUID(), item: 'telur' }) },
  'GET /v1/department-needs': { kind: 'list', input: nothing },
  'POST /v1/department-needs/{needId}/taken': { kind: 'city', input: ({ needId }) => ({ needId, plannedOn: '2099-01-01' }) },
  'PUT /v1/people/{personId}/department': { kind: 'city', input: () => ({ ...personId(), department: 'disperumkim' }) },
  'GET /v1/department-officers': { kind: 'city', input: nothing },
  'GET /v1/need-catalogue': { kind: 'signed-in', input: nothing },
  'GET /v1/need-catalogue/versions': { kind: 'city', input: nothing },
  'POST /v1/need-catalogue': { kind: 'city', input: () => ({ after: 99, items: [], note: 'percobaan' }) },

  'GET /v1/imports': { kind: 'list', input: nothing },
  'POST /v1/imports': { kind: 'list', input: () => ({ fileName: 'kosong.xls' }) },
  'GET /v1/imports/{importId}': { kind: 'record', input: ({ importId }) => ({ importId }) },
  'GET /v1/imports/{importId}/rows': { kind: 'list', input: ({ importId }) => ({ importId, kind: 'ambiguous' }) },
  'POST /v1/imports/{importId}/rows/{rowNo}/decision': {
    kind: 'record',
    input: ({ importId }) => ({ importId, rowNo: 1, decision: 'skip' }),
  },
  'POST /v1/imports/{importId}/confirm': { kind: 'record', input: ({ importId }) => ({ importId }) },
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

  'GET /v1/my-visits': { kind: 'list', input: nothing },
  'POST /v1/my-children/{childId}/visits': { kind: 'own', input: ({ childId }) => ({ childId, ...visitCard() }) },
  'POST /v1/children/{childId}/visits': { kind: 'record', input: ({ childId }) => ({ childId, ...visitCard() }) },
  'GET /v1/children/{childId}/visits': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/visits/{visitId}/worry-answered': { kind: 'record', input: ({ childId, visitId }) => ({ childId, visitId }) },
  'GET /v1/visits/late': { kind: 'list', input: nothing },
  'GET /v1/visits/work': { kind: 'list', input: nothing },
  'GET /v1/needs/work': { kind: 'list', input: nothing },
  'POST /v1/my-calendar': { kind: 'list', input: nothing },
  'DELETE /v1/my-calendar': { kind: 'list', input: nothing },
  'GET /v1/calendar/{token}': { kind: 'anybody', input: () => ({ token: 'a'.repeat(43) }) },

  'GET /v1/my-stories': { kind: 'list', input: nothing },
  'GET /v1/my-giving': { kind: 'list', input: nothing },
  'GET /v1/children/{childId}/thanks': { kind: 'record', input: ({ childId }) => ({ childId }) },
  'POST /v1/children/{childId}/thanks': { kind: 'record', input: ({ childId }) => ({ childId, thanksId: randomUUID(), receiverId: randomUUID(), phrase: 'came', said: null }) },
  'DELETE /v1/children/{childId}/thanks/{thanksId}': { kind: 'record', input: ({ childId, thanksId }) => ({ childId, thanksId }) },
  'GET /v1/thanks-to-check': { kind: 'list', input: nothing },
  'POST /v1/children/{childId}/thanks/{thanksId}/check': { kind: 'record', input: ({ childId, thanksId }) => ({ childId, thanksId, send: true }) },
  'GET /v1/my-certificates': { kind: 'list', input: nothing },
  'POST /v1/my-certificates': { kind: 'list', input: () => ({ certificateId: randomUUID(), kind: 'giver', holderName: 'Uji Rekaan', from: '2026-08-01', until: '2026-08-31' }) },
  'DELETE /v1/my-certificates/{certificateId}': { kind: 'city', input: () => ({ certificateId: randomUUID() }) },
  'GET /v1/my-certificates/{certificateId}/file': { kind: 'city', input: () => ({ certificateId: randomUUID() }) },
  'GET /v1/certificates/{code}': { kind: 'anybody', input: () => ({ code: 'AAAABBBBCCCC' }) },
  'GET /v1/wall': { kind: 'list', input: nothing },
  'GET /v1/public-wall': { kind: 'anybody', input: nothing },
  'PUT /v1/wall/setting': { kind: 'city', input: () => ({ isPublic: false }) },
  'PUT /v1/wall/choice': { kind: 'list', input: () => ({ shownName: null }) },

  'GET /v1/city': { kind: 'area', input: ({ area }) => ({ area }) },
};
