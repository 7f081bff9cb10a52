/** The children of the journeys. All are made up. */
import { eppgbmFile, type MadeUpChild } from './eppgbm-file.ts';

/** A cell with a script in it: it must be shown as the text it is. */
export const SCRIPT_NAME = '<script>alert(1)</script> Gita Anjani';

export const stunted: readonly MadeUpChild[] = [
  { name: 'Bintang Pratama', sex: 'L', bornOn: '2024-03-11', parents: 'Asep / Yuli', lengthZ: -2.6, nik: '3271041103240001' },
  { name: 'Citra Lestari', sex: 'P', bornOn: '2023-11-20', parents: 'Dadang / Neneng', lengthZ: -3.4 },
  { name: 'Daffa Alfarizi', sex: 'L', bornOn: '2023-07-02', parents: 'Ujang / Mimin', lengthZ: -2.3, village: 'BUBULAK', posyandu: 'Kenanga 2' },
];

const healthy: readonly MadeUpChild[] = [
  { name: 'Hana Salsabila', sex: 'P', bornOn: '2024-12-05', parents: 'Rudi / Sari', lengthZ: -0.4 },
  { name: 'Rangga Mahendra', sex: 'L', bornOn: '2024-09-17', parents: 'Tatang / Eulis', lengthZ: 0.6, posyandu: 'Mawar 1' },
  { name: 'Kirana Dewi', sex: 'P', bornOn: '2022-05-28', parents: 'Wawan / Ratih', lengthZ: -1.1, village: 'BUBULAK', posyandu: 'Kenanga 2' },
  { name: SCRIPT_NAME, sex: 'P', bornOn: '2024-02-14', parents: 'Maman / Euis', lengthZ: 0.2 },
  { name: 'Fikri Ramadhan', sex: 'L', bornOn: '2024-08-07', parents: 'Iwan / Imas', lengthZ: -0.7 },
];

/** The first month: eight children, three of them stunted, one of these severely. */
export const august: string = eppgbmFile([...stunted, ...healthy], '2025-08-12');

/** The second: Fikri's weight ten times too large, a row that may be Kirana, and one measured before birth. */
export const september: string = eppgbmFile(
  [
    ...stunted,
    ...healthy.filter((child) => child.name !== 'Kirana Dewi').map((child) => (child.name === 'Fikri Ramadhan' ? { ...child, weightCell: '92' } : child)),
    { name: 'Dewi Kirana', sex: 'P', bornOn: '2022-05-28', parents: 'Orang Lain / Bukan Dia', lengthZ: -1.1, village: 'BUBULAK', posyandu: 'Kenanga 2' },
    { name: 'Melati Putri', sex: 'P', bornOn: '2024-04-01', parents: 'Jajang / Iis', lengthZ: 0, measuredOn: '2024-01-01' },
  ],
  '2025-09-12',
);
