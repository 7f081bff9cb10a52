/** What guardians ask for through their own door and what the officer answers; emergencies that were opened; reading that stands out. */
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { JobEnvironment } from '../../platform/jobs/index.ts';
import { answerFinding, askReader } from '../../rooms/audit/index.ts';
import { findLimits, lookAtDay } from '../../rooms/audit/server.ts';
import { breakGlass, reviewGlass } from '../../rooms/access/index.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import { readChildPage } from '../../rooms/cases/index.ts';
import type { CorrectableField, RequestKind } from '../../rooms/consent/index.ts';
import { VISIT, enterDoor, guardianByVisit, openRequest } from '../../rooms/consent/server.ts';
import { makeGuardianDoor } from '../../rooms/guardian/index.ts';
import { doorPool } from '../../rooms/identity/server.ts';
import { answerRightsRequest } from '../../rooms/protection/index.ts';
import { idOf, share } from './draws.ts';
import { act, instantOf, tries, workday } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import type { OpenCase } from './snapshot-store.ts';
import { heroes } from './told-children.ts';
import { CIPAKU, nutritionistOf } from './who.ts';

type Where = Pick<JobEnvironment, 'pool' | 'connection' | 'regency'>;

interface Asked {
  kind: RequestKind;
  field?: CorrectableField;
  words: string;
  /** What the officer says two days later; none: it waits. */
  answer?: string;
}

/** Days after the demo's first day. */
const asked: readonly (Asked & { after: number })[] = [
  { after: 41, kind: 'correction', field: 'address', words: 'Kami sudah pindah ke RT 04, tolong diubah.', answer: 'Sudah diubah oleh puskesmas pada hari yang sama.' },
  { after: 66, kind: 'copy', words: 'Saya ingin salinan catatan anak saya.', answer: 'Salinan sudah dapat diunduh di halaman wali.' },
  { after: 93, kind: 'complaint', words: 'Ada yang datang tanpa kader.', answer: 'Sudah dibicarakan dengan kader; kunjungan selalu bersama kader mulai sekarang.' },
  { after: 121, kind: 'objection', words: 'Mohon cerita anak saya tidak dibagikan lagi.', answer: 'Cerita sudah dihentikan sejak hari ini.' },
];

/** Waiting ones, by the hours since they were asked: the clock of the first has almost run out. */
const waiting: readonly (Asked & { hoursAgo: number })[] = [
  { hoursAgo: 69, kind: 'correction', field: 'name', words: 'Nama anak kurang satu huruf, seharusnya pakai h.' },
  { hoursAgo: 31, kind: 'copy', words: 'Minta salinan untuk dibawa ke dokter anak.' },
  { hoursAgo: 9, kind: 'complaint', words: 'Petugas menyebut nama anak saya keras-keras di depan orang lain.' },
];

const CODE = '482916';

async function exists({ pool, regency }: Life, table: 'rights_request' | 'child_grant', id: string): Promise<boolean> {
  return ((await pool.query(`select 1 from ${regency.schema}.${table} where id = $1`, [id])).rowCount ?? 0) > 0;
}

/** A guardian goes through the door that the puskesmas made with them, and asks. */
async function ask(where: Where, life: Life, child: OpenCase, id: string, { kind, field, words }: Asked, at: Date): Promise<void> {
  if (await exists(life, 'rights_request', id)) return;
  const [guardian] = await asks(life, (tx) => tx.sql.selectFrom('guardian').select('id').where('child_id', '=', child.childId).where('until', 'is', null).orderBy('recorded_at').limit(1).execute());
  if (guardian === undefined) return;
  const made = await act(life, nutritionistOf(child), makeGuardianDoor, { childId: child.childId, guardianId: guardian.id, doorId: idOf(id, 'door'), code: CODE }, `${id} door`, 500);
  const token = made.path?.split('/').at(-1);
  if (token === undefined) return;
  const door = doorPool(where.connection, where.regency);
  try {
    const entry = await enterDoor({ pool: where.pool, door, regency: where.regency }, { token, code: CODE, address: '127.0.0.1', now: at, requestId: id });
    if (entry.kind !== 'in') return;
    await asActor(where.pool, where.regency, guardianByVisit(entry.token), { need: VISIT, records: 'request.open', at }, async (tx) => {
      tx.must(VISIT, child.area, child.childId);
      tx.shows([child.childId]);
      await openRequest(tx, { id, childId: child.childId, area: child.area, guardianId: guardian.id, kind, field: field ?? null, words });
    });
  } finally {
    await door.end();
  }
}

/** Children whose guardians ask, the same ones however often the day is lived. */
const families = (open: readonly OpenCase[]): OpenCase[] =>
  open.filter(({ guardians, restricted, puskesmas }) => guardians > 0 && !restricted && puskesmas.endsWith('.P02')).toSorted((one, other) => share(one.key, 'asks') - share(other.key, 'asks'));

export async function liveProtection(where: Where, life: Life, begins: string, open: readonly OpenCase[]): Promise<void> {
  for (const [at, { after, answer, ...one }] of asked.entries()) {
    const id = idOf('request', after);
    const on = workday(addDays(begins, after));
    const child = families(open)[at];
    if (life.day === on && child !== undefined) await ask(where, life, child, id, one, instantOf(life.day, 1190));
    if (life.day === workday(addDays(on, 2)) && (await exists(life, 'rights_request', id)))
      await tries(life, 'nurul', answerRightsRequest, { requestId: id, outcome: 'done', ground: null, words: answer! }, `${id} answer`, 640);
  }
  await emergencies(life, begins);
  await unusualReading(life, begins);
}

/** What happened in the last hours before somebody looks: it waits for an answer. */
export async function liveLastHours(where: Where, life: Life, open: readonly OpenCase[], now: Date): Promise<void> {
  const list = families(open);
  for (const [at, { hoursAgo, ...one }] of waiting.entries()) {
    const child = list[list.length - 1 - at];
    const when = new Date(now.getTime() - hoursAgo * 3_600_000);
    if (child !== undefined) await ask(where, { ...life, day: jakartaDay(new Date(when.getTime() - 86_400_000)) }, child, idOf('request', `waits ${at}`), one, when);
  }
  await openInEmergency({ ...life, day: addDays(life.day, -1) }, 2, '05', 'Datang malam hari dengan kejang demam, perlu riwayat berat dan obat.');
  await readAtNight({ ...life, day: addDays(life.day, -2) }, 'wulan', 12);
}

/** A doctor of another district opens a told child for an hour. */
async function openInEmergency(life: Life, told: number, district: string, reason: string): Promise<string> {
  const { name, parents } = heroes[told]!;
  const grantId = idOf('glass', told);
  const born = [...life.heroes][told]!.split('|')[0]!;
  if (!(await exists(life, 'child_grant', grantId)))
    await tries(life, `dokter.${district}`, breakGlass, { grantId, who: { name, bornOn: born, parent: parents.split(' / ')[0]! }, reason }, grantId, 1310);
  return grantId;
}

async function emergencies(life: Life, begins: string): Promise<void> {
  const on = workday(addDays(begins, 84));
  if (life.day === on) await openInEmergency(life, 1, '03', 'Dibawa ke IGD karena sesak, keluarga tidak membawa buku KIA.');
  if (life.day === workday(addDays(on, 2)) && (await exists(life, 'child_grant', idOf('glass', 1))))
    await tries(life, 'endang', reviewGlass, { grantId: idOf('glass', 1), verdict: 'justified', words: 'Sudah dicek ke RSUD: anak datang ke IGD malam itu dan ditangani.' }, 'glass review', 600);
}

async function readAtNight(life: Life, username: string, howMany: number): Promise<void> {
  const children = await asks(life, (tx) => tx.sql.selectFrom('child_standing').select('child_id').where('area', 'like', `%${CIPAKU}%`).orderBy('urgency', 'desc').orderBy('child_id').limit(howMany).execute());
  for (const [at, { child_id: childId }] of children.entries()) await tries(life, username, readChildPage, { childId }, `${username} ${at}`, 1395 + at);
  await look(life);
}

/** The night's look through the audit, as the keeper does it. */
async function look(life: Life): Promise<void> {
  await asActor(life.pool, life.regency, serviceAccount('keeper', osUser()), { need: 'protection.desk', records: null, at: instantOf(addDays(life.day, 1), 130) }, async (tx) => {
    tx.mustSomewhere('protection.desk');
    await lookAtDay(tx, life.day, await findLimits(tx));
  });
}

/** Somebody read much at night, was asked, and explained it. */
async function unusualReading(life: Life, begins: string): Promise<void> {
  const on = workday(addDays(begins, 101));
  if (life.day === on) await readAtNight(life, 'lilis', 14);
  if (life.day !== workday(addDays(on, 2))) return;
  const { rows } = await life.pool.query<{ id: string }>(`select id from ${life.regency.schema}.reading_finding where state = 'open'`);
  for (const { id } of rows) {
    await tries(life, 'nurul', askReader, { findingId: id }, `${id} asked`, 560);
    await tries(life, 'nurul', answerFinding, { findingId: id, verdict: 'explained', answer: 'Menyiapkan daftar keluarga untuk kelas masak esok pagi, diketahui kelurahan.' }, `${id} answer`, 900);
  }
}
