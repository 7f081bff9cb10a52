import { defineMessages } from '../../../platform/ui/messages.ts';
import type { Language } from '../../../platform/ui/language.ts';
import type { Role } from '../index.ts';

/** Names of the roles, and in one line what each may do. */
const names = defineMessages({
  id: {
    chair: 'Ketua tim',
    secretariat: 'Sekretariat',
    district_head: 'Camat',
    village_head: 'Lurah',
    nutritionist: 'Ahli gizi',
    midwife: 'Bidan',
    doctor: 'Dokter',
    puskesmas_head: 'Kepala puskesmas',
    kader: 'Kader posyandu',
    family_companion: 'Pendamping keluarga (TPK)',
    foster_parent: 'Bapak atau bunda asuh',
    department: 'Perangkat daerah',
    contributor: 'Penyumbang',
    auditor: 'Auditor',
    data_protection_officer: 'Petugas pelindung data',
    administrator: 'Administrator',
  },
  en: {
    chair: 'Chair of the team',
    secretariat: 'Secretariat',
    district_head: 'District head (camat)',
    village_head: 'Village head (lurah)',
    nutritionist: 'Nutritionist',
    midwife: 'Midwife',
    doctor: 'Doctor',
    puskesmas_head: 'Head of the puskesmas',
    kader: 'Posyandu cadre (kader)',
    family_companion: 'Family companion (TPK)',
    foster_parent: 'Foster parent',
    department: 'City department',
    contributor: 'Contributor',
    auditor: 'Auditor',
    data_protection_officer: 'Data protection officer',
    administrator: 'Administrator',
  },
});

const duties = defineMessages({
  id: {
    chair: 'Melihat semua anak dengan nama, dan angka kota.',
    secretariat: 'Melihat semua anak dengan nama, mengimpor berkas e-PPGBM.',
    district_head: 'Melihat anak di kecamatannya dengan nama.',
    village_head: 'Melihat anak di kelurahannya dengan nama.',
    nutritionist: 'Melihat anak di wilayah kerjanya, mengimpor berkas, memutuskan angka yang meragukan.',
    midwife: 'Melihat anak di wilayah kerjanya, memutuskan angka, menyelesaikan tugas mendesak.',
    doctor: 'Melihat anak di wilayah kerjanya dan akhir NIK, menyelesaikan tugas mendesak.',
    puskesmas_head: 'Melihat anak di wilayah kerjanya, menyetujui, menilai akses darurat.',
    kader: 'Melihat anak di posyandu atau kelurahannya dengan nama.',
    family_companion: 'Melihat anak di kelurahannya dengan nama.',
    foster_parent: 'Melihat nama panggilan dan alamat anak asuhnya sendiri, selama walinya setuju.',
    department: 'Hanya melihat angka kota, tanpa nama anak.',
    contributor: 'Hanya melihat angka kota, tanpa nama anak.',
    auditor: 'Melihat jejak: siapa membaca dan mengubah apa. Tidak melihat nama anak.',
    data_protection_officer: 'Melihat jejak pembacaan data. Tidak melihat nama anak.',
    administrator: 'Menambah orang dan memberi peran. Tidak melihat nama anak.',
  },
  en: {
    chair: 'Sees every child by name, and the city\u2019s numbers.',
    secretariat: 'Sees every child by name, imports e-PPGBM files.',
    district_head: 'Sees the children of the district by name.',
    village_head: 'Sees the children of the kelurahan by name.',
    nutritionist: 'Sees the children of the working area, imports files, decides on doubtful figures.',
    midwife: 'Sees the children of the working area, decides on figures, finishes urgent tasks.',
    doctor: 'Sees the children of the working area and the end of their NIK, finishes urgent tasks.',
    puskesmas_head: 'Sees the children of the working area, approves, reviews emergency access.',
    kader: 'Sees the children of the posyandu or kelurahan by name.',
    family_companion: 'Sees the children of the kelurahan by name.',
    foster_parent: 'Sees call name and address of their own foster children, while the guardians agree.',
    department: 'Sees the city\u2019s numbers only, no child by name.',
    contributor: 'Sees the city\u2019s numbers only, no child by name.',
    auditor: 'Sees who read and changed what. Sees no child by name.',
    data_protection_officer: 'Sees who read which data. Sees no child by name.',
    administrator: 'Adds people and grants roles. Sees no child by name.',
  },
});

/** The word for a role; one that this version does not know is shown as it is. */
export function roleName(role: string, language: Language): string {
  return names[language][role as Role] ?? role;
}

/** What a role may do, in one sentence. */
export function roleDuty(role: string, language: Language): string {
  return duties[language][role as Role] ?? '';
}
