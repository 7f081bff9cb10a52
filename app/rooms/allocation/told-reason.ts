/**
 * Why a line of a plan, as it may be told to a giver and stand in the books: how urgent in three steps, the day, the age group. What
 * makes a child's need urgent in its body stays with those who treat it.
 */
import type { LineReason } from './allocation-problem.ts';

export const toldReasons = [
  'very_urgent', 'urgent', 'late', 'due_within_week', 'due_within_two_weeks', 'under_two', 'food_or_treatment', 'fairness', 'completes', 'completes_together', 'part',
] as const;
export type ToldReason = (typeof toldReasons)[number];

/** Points of 100 from which a need is told to be urgent, and very urgent. */
const URGENT = 35;
const VERY_URGENT = 60;

/** Of the reasons of urgency those that tell of the day or the age group alone. */
const tellable: readonly string[] = ['late', 'due_within_week', 'due_within_two_weeks', 'under_two', 'food_or_treatment'] satisfies ToldReason[];

/** The reasons of a line in the order they are told. */
export function toldOf(reasons: readonly LineReason[]): ToldReason[] {
  const told = new Set<ToldReason>();
  for (const reason of reasons) {
    if (reason.key === 'line.urgency') {
      if (reason.urgency >= URGENT) told.add(reason.urgency >= VERY_URGENT ? 'very_urgent' : 'urgent');
      for (const one of reason.reasons) if (tellable.includes(one)) told.add(one as ToldReason);
    }
    if (reason.key === 'line.fairness') told.add('fairness');
    if (reason.key === 'line.completes') told.add(reason.together ? 'completes_together' : 'completes');
    if (reason.key === 'line.part') told.add('part');
  }
  return toldReasons.filter((one) => told.has(one));
}

/** A reason in both languages, as the end of "Dipilih karena ...". */
export const toldWords: Readonly<Record<ToldReason, Readonly<{ id: string; en: string }>>> = {
  very_urgent: { id: 'sangat mendesak', en: 'very urgent' },
  urgent: { id: 'mendesak', en: 'urgent' },
  late: { id: 'sudah lewat tenggat', en: 'past its deadline' },
  due_within_week: { id: 'perlu dalam seminggu', en: 'needed within a week' },
  due_within_two_weeks: { id: 'perlu dalam dua minggu', en: 'needed within two weeks' },
  under_two: { id: 'anak di bawah dua tahun', en: 'a child below two' },
  food_or_treatment: { id: 'makanan atau pengobatan', en: 'food or treatment' },
  fairness: { id: 'kelurahan yang masih sedikit terbantu', en: 'a kelurahan with little help so far' },
  completes: { id: 'kebutuhan ini menjadi lengkap', en: 'it completes this need' },
  completes_together: { id: 'lengkap bersama pemberi lain', en: 'it completes this need with other givers' },
  part: { id: 'menutup sebagian', en: 'it covers a part' },
};

/**
 * The sentence that stands in the books beside the allocation, in the language of the books.
 * @example reasonSentence(['very_urgent', 'late']) // 'Sangat mendesak, sudah lewat tenggat'
 */
export function reasonSentence(told: readonly ToldReason[]): string {
  const words = told.map((one) => toldWords[one].id).join(', ');
  return words === '' ? 'Cocok dengan yang diberikan' : `${words[0]!.toUpperCase()}${words.slice(1)}`;
}
