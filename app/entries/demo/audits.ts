/** The case audit of the half-year: chosen, advised by experts, followed up, evaluated. */
import { addDays } from '../../platform/clock/index.ts';
import { adviseAudit, evaluateAudit, followUpAudit, selectForAudit, semesterOf } from '../../rooms/cases/index.ts';
import { between, idOf, oneOf } from './draws.ts';
import { tries, workday } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';

const MOST = 10;
const whys = ['Dua kali di bawah garis rencana', 'Sangat pendek dan tidak naik', 'Lama didampingi tanpa perubahan', 'Infeksi berulang'] as const;
const direct = ['Asupan protein kurang; ISPA berulang tiga bulan terakhir.', 'Makan dua kali sehari tanpa lauk hewani; berat lahir rendah.', 'Diare berulang; MP-ASI terlalu encer.'] as const;
const indirect = ['Penghasilan harian tidak tetap; rumah sempit dan berasap rokok.', 'Ibu bekerja, anak diasuh nenek; jamban bersama.', 'Jaminan kesehatan tidak aktif; air dari sumur terbuka.'] as const;
const analyses = ['Berat naik saat bantuan datang teratur dan turun saat terhenti; infeksi memutus kejar tumbuh.', 'Tinggi ibu rendah, tetapi kecepatan tumbuh masih dapat dikejar bila infeksi diatasi.'] as const;
const advices = ['Telur setiap hari lewat pendamping, skrining TB serumah, konseling dua kali sebulan.', 'Rujuk dokter anak, terapi besi, bedah jamban, pantau berat tiap pekan.', 'Kelas masak bersama nenek, imunisasi kejar, aktifkan JKN.'] as const;
const follows = [['Perbaikan jamban dan saluran air', 'disperumkim'], ['Aktivasi JKN keluarga', 'dinsos'], ['Skrining TB serumah dan kontrol', 'dinkes']] as const;

/** Twice a month the team meets and chooses a case; the experts answer, somebody follows, somebody looks again. */
export async function liveAudits(life: Life, open: readonly OpenCase[]): Promise<void> {
  const semester = semesterOf(life.day);
  const rows = await asks(life, (tx) => tx.sql.selectFrom('case_audit').select(['id', 'case_id', 'selected_on', 'advised_on', 'follow_up_due', 'follow_up_done_on']).where('semester', '=', semester).orderBy('id').execute());
  for (const row of rows) {
    const due = (days: number): boolean => life.day === workday(addDays(row.selected_on, days));
    if (row.advised_on === null && due(between(10, 16, row.id)))
      await tries(life, 'indra', adviseAudit, { auditId: row.id, directFactors: oneOf(direct, row.id), indirectFactors: oneOf(indirect, row.id), analysis: oneOf(analyses, row.id), advice: oneOf(advices, row.id) }, `${row.id} advice`, 800);
    const [followUp, owner] = oneOf(follows, row.id, 'follow');
    if (row.advised_on !== null && row.follow_up_due === null && due(21)) await tries(life, 'indra', followUpAudit, { auditId: row.id, followUp, owner, dueOn: addDays(life.day, 30) }, `${row.id} follow`, 805);
    if (row.follow_up_due !== null && row.follow_up_done_on === null && due(between(40, 60, row.id)))
      await tries(life, 'indra', evaluateAudit, { auditId: row.id, doneOn: life.day, evaluation: 'Sudah dikerjakan; berat naik dua bulan berturut-turut, pantau sampai panjang menyusul.' }, `${row.id} looked`, 810);
  }
  const date = Number(life.day.slice(8));
  const isMeeting = new Date(`${life.day}T00:00:00Z`).getUTCDay() === 3 && (date <= 7 || (date > 14 && date <= 21));
  if (!isMeeting || rows.length >= MOST) return;
  const chosen = open.find((child) => child.stage === 'in_treatment' && !child.restricted && (child.tasks.some(({ kind }) => kind === 'conference') || child.foundZ < -300) && !rows.some((row) => row.case_id === child.caseId));
  if (chosen !== undefined) await tries(life, 'indra', selectForAudit, { caseId: chosen.caseId, auditId: idOf(chosen.caseId, 'audit', semester), why: oneOf(whys, chosen.key) }, chosen.caseId, 790);
}
