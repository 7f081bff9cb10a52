/** The people of the demo city: at least one per role, a nutritionist of one puskesmas and one of the whole city. All are made up. */
import type { Role } from './role.ts';

export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Area below the regency's code; empty for the whole regency. */
  readonly below: string;
}

/** Areas are of Kota Bogor's map, which the demo is drawn on: Bogor Selatan, Cipaku with its puskesmas. */
export const demoCast: readonly DemoPerson[] = [
  { username: 'maya', name: 'Maya Lestari', role: 'chair', below: '' },
  { username: 'indra', name: 'Indra Wirawan', role: 'secretariat', below: '' },
  { username: 'hasan', name: 'Hasan Basri', role: 'district_head', below: '.01' },
  { username: 'yanti', name: 'Yanti Suryani', role: 'village_head', below: '.01.1016' },
  { username: 'rina', name: 'Rina Marlina', role: 'nutritionist', below: '.P02' },
  { username: 'tuti', name: 'Tuti Herawati', role: 'nutritionist', below: '' },
  { username: 'wulan', name: 'Wulan Sari', role: 'midwife', below: '.P02' },
  { username: 'bima', name: 'dr. Bima Nugraha', role: 'doctor', below: '.P02' },
  { username: 'endang', name: 'dr. Endang Wahyuni', role: 'puskesmas_head', below: '.P02' },
  { username: 'siti', name: 'Siti Rohmah', role: 'kader', below: '.01.1016' },
  { username: 'lilis', name: 'Lilis Karlina', role: 'family_companion', below: '.01.1016' },
  { username: 'dedi', name: 'Dedi Kurnia', role: 'foster_parent', below: '' },
  { username: 'agus', name: 'Agus Permana', role: 'department', below: '' },
  { username: 'ratna', name: 'Ratna Dewi', role: 'contributor', below: '' },
  { username: 'joko', name: 'Joko Susilo', role: 'auditor', below: '' },
  { username: 'nurul', name: 'Nurul Hidayah', role: 'data_protection_officer', below: '' },
  { username: 'admin', name: 'Eka Saputra', role: 'administrator', below: '' },
];
