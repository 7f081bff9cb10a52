import type { Language } from '../../../platform/ui/language.ts';

/** Roles that see a child's page, as they stand in a sentence. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  chair: { id: 'ketua tim', en: 'chair of the team' },
  secretariat: { id: 'sekretariat', en: 'of the secretariat' },
  district_head: { id: 'camat', en: 'district head' },
  village_head: { id: 'lurah', en: 'village head' },
  nutritionist: { id: 'ahli gizi', en: 'nutritionist' },
  midwife: { id: 'bidan', en: 'midwife' },
  doctor: { id: 'dokter', en: 'doctor' },
  puskesmas_head: { id: 'kepala puskesmas', en: 'head of the puskesmas' },
  kader: { id: 'kader posyandu', en: 'kader of the posyandu' },
  family_companion: { id: 'pendamping keluarga', en: 'family companion' },
};

/** @example roleWordOf('kader', 'id') // 'kader posyandu' */
export function roleWordOf(role: string, language: Language): string {
  return words[role]?.[language] ?? role;
}
