import { defineMessages } from '../../../platform/ui/messages.ts';
import type { ClassLevel } from '../../../platform/ui/growthClass.ts';
import type { Attention, ChildClass } from '../index.ts';

/** What a child asks for first, its class and the reasons, in the words of staff. Class labels are Permenkes 2/2020. */
export const standingWords = defineMessages({
  id: {
    urgent: 'Mendesak',
    case: 'Kasus terbuka',
    remeasure: 'Perlu ukur ulang',
    at_risk: 'Berisiko',
    none: 'Tidak ada yang mendesak',
    aged_out: 'Lewat 5 tahun',
    class_severely_stunted: 'Sangat pendek',
    class_stunted: 'Pendek',
    class_normal: 'Normal',
    class_tall: 'Tinggi',
    class_held: 'Ukur ulang',
    class_unseen: 'Belum terlihat',
    severe_wasting: 'Gizi buruk',
    oedema: 'Bengkak kedua kaki (edema)',
    thin_arm: 'LiLA di bawah 11,5 cm',
    severely_stunted: 'Sangat pendek',
    stunted: 'Pendek',
    case_open: 'Kasus belum ditutup',
    implausible: 'Hasil ukur tidak wajar',
    unit_error: 'Angka di berkas perlu diputuskan',
    no_gain: 'Berat tidak naik (T)',
    no_gain_twice: 'Berat tidak naik dua kali (2T)',
    below_red_line: 'Di bawah garis merah',
    wasted: 'Gizi kurang',
    short_and_falling: 'Hampir pendek dan turun',
    small_at_birth: 'Lahir di bawah 2.500 g',
    task_open: 'Tugas 24 jam belum selesai',
    andMore: (more: string) => `dan ${more} tanda lain`,
  },
  en: {
    urgent: 'Urgent',
    case: 'Open case',
    remeasure: 'To be measured again',
    at_risk: 'At risk',
    none: 'Nothing urgent',
    aged_out: 'Past 5 years',
    class_severely_stunted: 'Severely stunted',
    class_stunted: 'Stunted',
    class_normal: 'Normal',
    class_tall: 'Tall',
    class_held: 'Measure again',
    class_unseen: 'Not seen',
    severe_wasting: 'Severely wasted',
    oedema: 'Swelling of both feet (oedema)',
    thin_arm: 'Arm below 11.5 cm',
    severely_stunted: 'Severely stunted',
    stunted: 'Stunted',
    case_open: 'Case not yet closed',
    implausible: 'Implausible measurement',
    unit_error: 'A figure of the file waits for a decision',
    no_gain: 'No weight gain (T)',
    no_gain_twice: 'No weight gain twice (2T)',
    below_red_line: 'Below the red line',
    wasted: 'Wasted',
    short_and_falling: 'Nearly stunted and falling',
    small_at_birth: 'Born below 2,500 g',
    task_open: 'The 24-hour task is not done',
    andMore: (more) => `and ${more} more signs`,
  },
});

type Say = (typeof standingWords)['id'];

/** The words of a reason; a code that this version does not know is shown as it is. */
export function reasonWord(reason: string, say: Say): string {
  return (say as unknown as Readonly<Record<string, string>>)[reason] ?? reason;
}

/** Reasons that make a child urgent. */
export const URGENT_REASONS: readonly string[] = ['severe_wasting', 'oedema', 'thin_arm'];

/** Reasons already said by the class mark beside them. */
const SAID_BY_CLASS: readonly string[] = ['severely_stunted', 'stunted'];

/**
 * The reasons a row tells, most pressing first: what the class mark says is left out, and so is what a stronger reason
 * includes. An urgent child without an urgent reason has a task that is still open.
 */
export function toldReasons(row: { attention: Attention; reasons: readonly string[] }): string[] {
  const { attention, reasons } = row;
  const urgent = reasons.filter((reason) => URGENT_REASONS.includes(reason));
  const left = reasons.filter((reason) => {
    if (URGENT_REASONS.includes(reason) || SAID_BY_CLASS.includes(reason)) return false;
    return !(reason === 'wasted' && urgent.includes('severe_wasting'));
  });
  return attention === 'urgent' && urgent.length === 0 ? ['task_open', ...left] : [...urgent, ...left];
}

/** `Gizi buruk, di bawah garis merah, dan 2 tanda lain`: at most `most` reasons as one phrase. */
export function reasonsPhrase(reasons: readonly string[], say: Say, most = reasons.length): string {
  const shown = reasons.slice(0, reasons.length === most + 1 ? most + 1 : most).map((reason) => reasonWord(reason, say));
  const words = shown.map((word, at) => (at === 0 ? word : lowerFirst(word)));
  if (shown.length < reasons.length) words.push(say.andMore(String(reasons.length - shown.length)));
  return words.join(', ');
}

/** Lower case for the middle of a sentence; abbreviations such as LiLA keep their capitals. */
export function lowerFirst(word: string): string {
  return /^[A-Z][A-Z]|^LiLA/.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
}

const LEVELS: Record<ChildClass, ClassLevel> = {
  severely_stunted: 'severe',
  stunted: 'moderate',
  normal: 'normal',
  tall: 'above',
  held: 'held',
  unseen: 'held',
};

/** Shape, colour and word of a child's class. */
export function classView(childClass: ChildClass, say: Say): { level: ClassLevel; word: string } {
  return { level: LEVELS[childClass], word: say[`class_${childClass}`] };
}

/** Tone of the words of what a child asks for. */
export function attentionTone(attention: Attention): 'severe' | 'warm' | 'quiet' {
  if (attention === 'urgent') return 'severe';
  return attention === 'case' || attention === 'remeasure' ? 'warm' : 'quiet';
}
