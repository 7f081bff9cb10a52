/** The people of the demo beyond its cast: kader of every village, staff of every district, givers, foster parents. All are made up. */
import { addPerson, grantRole } from '../../rooms/access/index.ts';
import type { Role } from '../../rooms/access/index.ts';
import { setDepartmentOfficer } from '../../rooms/needs/index.ts';
import type { Department } from '../../rooms/needs/index.ts';
import { fathersFirst, fathersSecond, mothersFirst, mothersSecond } from '../../synthetic-city/index.ts';
import { happens, idOf, oneOf } from './draws.ts';
import { act, together } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import { CIPAKU, kaderName } from './who.ts';

interface Wanted {
  username: string;
  name: string;
  role: Role;
  /** Areas below the regency's code; the first comes with the person. */
  below: readonly string[];
}

/** Council members, officials, companies and neighbours who look after children. Nobody of these names sits in any council. */
const fosterParents = [
  'H. Sutisna Wiradipura (anggota DPRD)', 'Hj. Nenden Sulastri (anggota DPRD)', 'Yoga Pradipta (anggota DPRD)', 'Ir. Bambang Suryalaga (anggota DPRD)', 'Dra. Ratih Kusumaningrum (anggota DPRD)',
  'Mega Lazuardi (anggota DPRD)', 'Taufan Nalendra (anggota DPRD)', 'Kompol Arief Setyabudi', 'Letkol Damar Wisesa', 'Wening Pertiwi (kepala bagian)', 'Galuh Anindita (pegawai kecamatan)',
  'Koperasi Pasar Lestari (Bu Kania)', 'PT Sinar Pakuan Rekaan (Pak Indro)', 'Bank Rekaan Cabang Pajajaran (Bu Tyas)', 'Apotek Sehat Rekaan (Pak Gilar)', 'Ustazah Marwah Zahidah', 'Pendeta Yosua Harimurti',
  'Bu Darsih (tetangga)', 'Pak Karta (ketua RW)', 'Mbak Sekar (mahasiswa)',
] as const;

export const fosterUsernames: readonly string[] = ['dedi', ...fosterParents.map((_, at) => `asuh.${at + 1}`)];

export const isPolitician = (username: string): boolean => (fosterParents[Number(username.slice(5)) - 1] ?? '').includes('DPRD');

const givers = [
  { username: 'pt.sinar', name: 'PT Sinar Pakuan Rekaan' },
  { username: 'amanah', name: 'Lembaga Amil Zakat Amanah Rekaan' },
  { username: 'ciliwung', name: 'Komunitas Dapur Ciliwung' },
  { username: 'tani', name: 'Kelompok Tani Ayam Petelur Rancarekaan' },
  { username: 'fajar', name: 'Fajar Nugroho' },
] as const;

const officers: readonly { username: string; name: string; department: Department }[] = [
  { username: 'agus', name: '', department: 'disperumkim' },
  { username: 'opd.dukcapil', name: 'Vera Anjani', department: 'disdukcapil' },
  { username: 'opd.dinsos', name: 'Yusran Hakim', department: 'dinsos' },
  { username: 'opd.dkpp', name: 'Lukito Prabowo', department: 'dkpp' },
  { username: 'opd.dinkes', name: 'drg. Nadya Saraswati', department: 'dinkes' },
];

const nameFor = (username: string): string =>
  happens(0.8, username, 'woman')
    ? `${oneOf(mothersFirst, username, 'first')} ${oneOf(mothersSecond, username, 'second')}`
    : `${oneOf(fathersFirst, username, 'first')} ${oneOf(fathersSecond, username, 'second')}`;

interface Places {
  villages: readonly string[];
  districts: readonly string[];
  puskesmas: ReadonlyMap<string, readonly string[]>;
}

async function readPlaces(life: Life): Promise<Places> {
  return asks(life, async (tx) => {
    const areas = await tx.sql.selectFrom('area').select(['code', 'level']).where('level', 'in', ['village', 'district']).orderBy('code').execute();
    const catchments = await tx.sql.selectFrom('catchment').select(['village', 'puskesmas']).orderBy('village').execute();
    const puskesmas = new Map<string, Set<string>>();
    for (const one of catchments) {
      const district = one.village.split('.').slice(0, 3).join('.');
      puskesmas.set(district, (puskesmas.get(district) ?? new Set()).add(one.puskesmas));
    }
    const of = (level: string): string[] => areas.filter((one) => one.level === level).map(({ code }) => code);
    return { villages: of('village'), districts: of('district'), puskesmas: new Map([...puskesmas].map(([district, list]) => [district, [...list].sort()])) };
  });
}

function wantedIn(regency: string, { villages, districts, puskesmas }: Places): Wanted[] {
  const below = (area: string): string => area.slice(regency.length);
  const plain = (username: string, role: Role, areas: readonly string[]): Wanted => ({ username, name: nameFor(username), role, below: areas });
  return [
    ...districts.map((district) => plain(`gizi.${district.slice(-2)}`, 'nutritionist', [below(district)])),
    ...districts.map((district) => {
      const doctor = plain(`dokter.${district.slice(-2)}`, 'doctor', (puskesmas.get(district) ?? []).map(below));
      return { ...doctor, name: `dr. ${doctor.name}` };
    }),
    ...villages.filter((village) => !village.endsWith(CIPAKU)).map((village) => plain(kaderName(village), 'kader', [below(village)])),
    ...fosterParents.map((name, at): Wanted => ({ username: `asuh.${at + 1}`, name, role: 'foster_parent', below: [''] })),
    ...givers.map((giver): Wanted => ({ ...giver, role: 'contributor', below: [''] })),
    ...officers.filter(({ name }) => name !== '').map(({ username, name }): Wanted => ({ username, name, role: 'department', below: [''] })),
  ];
}

/** Ids of everybody by username. */
export async function readPeople(life: Pick<Life, 'pool' | 'regency'>): Promise<Map<string, string>> {
  const found = await life.pool.query<{ id: string; username: string }>(`select id, username from ${life.regency.schema}.person where username is not null`);
  return new Map(found.rows.map(({ id, username }) => [username, id]));
}

/** Adds who is missing, as the administrator does; nobody of them has a password. Gives everybody's id. */
export async function addPeople(life: Life): Promise<Map<string, string>> {
  const regency = life.regency.code;
  await together(wantedIn(regency, await readPlaces(life)), async ({ username, name, role, below }) => {
    const personId = life.people.get(username) ?? idOf('person', username);
    const [first, ...others] = below;
    if (!life.people.has(username)) await act(life, 'admin', addPerson, { personId, name, username, role, area: `${regency}${first}` }, username, 480);
    for (const area of others) await act(life, 'admin', grantRole, { personId, grantId: idOf('grant', username, area), role, area: `${regency}${area}` }, `${username} ${area}`, 481);
  });
  const people = await readPeople(life);
  for (const { username, department } of officers) await act({ ...life, people }, 'admin', setDepartmentOfficer, { personId: people.get(username)!, department }, username, 482);
  return people;
}
