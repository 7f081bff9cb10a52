/** Departments of the city (OPD) and others that answer for a need or a follow-up, by code. */
export const departments = {
  dinkes: 'Dinas Kesehatan', dppkb: 'DPPKB', dinsos: 'Dinas Sosial', dp3a: 'DP3A', disperumkim: 'Disperumkim', pupr: 'Dinas PUPR', dkpp: 'DKPP', disdukcapil: 'Disdukcapil',
  disdik: 'Dinas Pendidikan', dlh: 'Dinas Lingkungan Hidup', diskominfo: 'Diskominfo', bappeda: 'Bappeda', dkukmpp: 'DKUKMPP', disnaker: 'Disnaker', inspektorat: 'Inspektorat',
  bkad: 'BKAD', setwan: 'Sekretariat DPRD', kelurahan: 'Kelurahan', rsud: 'RSUD', tirta_pakuan: 'Perumda Tirta Pakuan', bgn: 'BGN',
} as const;
export type Department = keyof typeof departments;
export const departmentCodes = Object.keys(departments) as [Department, ...Department[]];
