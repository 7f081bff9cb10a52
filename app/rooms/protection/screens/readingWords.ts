import { defineMessages } from '../../../platform/ui/messages.ts';

/** Unusual reading: rules as sentences with their figures. */
export const readingWords = defineMessages({
  id: {
    title: (n: string) => `${n} bacaan menunggu penjelasan`,
    none: 'Tidak ada bacaan yang perlu ditanyakan',
    lead: 'Temuan adalah pertanyaan, bukan tuduhan: tanyakan kepada orangnya, lalu catat jawabannya. Setiap orang dibandingkan dengan kebiasaannya sendiri.',
    lookedAt: (at: string) => `Jejak diperiksa sampai ${at}.`,
    neverLooked: 'Jejak belum pernah diperiksa; malam ini pukul 02.10, atau sekarang.',
    lookNow: 'Periksa sekarang',
    looking: 'Jejak sedang diperiksa; hasilnya muncul sebentar lagi.',
    rate: (explained: string, all: string) => `90 hari terakhir: ${explained} dari ${all} temuan yang dijawab ternyata wajar.`,
    waiting: 'Menunggu',
    answered: 'Sudah dijawab',
    empty: 'Tidak ada',
    emptyHelp: 'Temuan muncul di sini setelah jejak diperiksa, paling lambat pagi hari berikutnya.',
    who: 'Siapa',
    what: 'Yang menonjol',
    when: 'Hari',
    state: 'Langkah',
    several: 'beberapa orang',
    many_in_hour: (n: string, usual: string) => `membuka ${n} anak dalam satu jam; ${usual}`,
    many_in_day: (n: string, usual: string) => `membuka ${n} anak dalam sehari; ${usual}`,
    many_shown: (n: string, usual: string) => `menampilkan ${n} anak dalam daftar sehari; ${usual}`,
    usually: (n: string) => `biasanya ${n}`,
    newcomer: 'belum punya kebiasaan',
    outside_lists: (n: string, of: string) => `membuka ${n} dari ${of} anak yang tidak ada di daftar yang pernah dilihatnya`,
    at_night: (n: string, from: string, to: string) => `membuka ${n} anak antara pukul ${from} dan ${to}`,
    child_by_many: (n: string, days: string) => `satu anak dibuka ${n} orang berbeda dalam ${days} hari`,
    child_by_one: (n: string, days: string) => `membuka anak yang sama pada ${n} hari dalam ${days} hari, tanpa mengerjakan apa pun`,
    emergency: (n: string) => `membuka anak lewat akses darurat ${n} kali`,
    refused: (n: string, records: string) => `ditolak ${n} kali, ${records} di antaranya menuju anak di luar wilayahnya`,
    s_open: 'belum ditanyakan',
    s_asked: (at: string) => `ditanyakan ${at}`,
    s_explained: 'wajar',
    s_concern: 'perlu ditindak',
    ask: 'Sudah saya tanyakan',
    record: 'Catat jawaban',
    trail: 'Lihat jejaknya',
    childTrail: 'Siapa yang membuka anak ini',
    answerTitle: 'Jawaban orangnya',
    answerHelp: 'Tulis apa yang dijelaskan, tanpa nama anak.',
    verdict: 'Penilaian',
    explained: 'Wajar: ada tugasnya',
    concern: 'Tidak wajar: perlu ditindak',
    concernHelp: 'Akhiri perannya di halaman Orang, dan catat sebagai kegagalan pelindungan bila data keluar.',
    saved: 'Jawaban tercatat.',
    limits: 'Batas aturan',
    limitsHelp: 'Berlaku mulai pemeriksaan berikutnya. Batas yang terlalu rendah membuat orang berhenti membaca temuan.',
    wasDefault: (n: string) => `bawaan ${n}`,
  },
  en: {
    title: (n) => `${n} readings wait for an explanation`,
    none: 'No reading has to be asked about',
    lead: 'A finding is a question, not an accusation: ask the person, then record the answer. Everybody is compared with their own past.',
    lookedAt: (at) => `The trail was looked through until ${at}.`,
    neverLooked: 'The trail was never looked through; tonight at 02:10, or now.',
    lookNow: 'Look now',
    looking: 'The trail is being looked through; what it gives appears in a moment.',
    rate: (explained, all) => `Last 90 days: ${explained} of ${all} answered findings were in order.`,
    waiting: 'Waiting',
    answered: 'Answered',
    empty: 'None',
    emptyHelp: 'Findings appear here once the trail was looked through, the next morning at the latest.',
    who: 'Who',
    what: 'What stands out',
    when: 'Day',
    state: 'Step',
    several: 'several people',
    many_in_hour: (n, usual) => `opened ${n} children in one hour; ${usual}`,
    many_in_day: (n, usual) => `opened ${n} children in a day; ${usual}`,
    many_shown: (n, usual) => `had ${n} children in lists in a day; ${usual}`,
    usually: (n) => `usually ${n}`,
    newcomer: 'nothing to compare with yet',
    outside_lists: (n, of) => `opened ${n} of ${of} children that were in no list they had seen`,
    at_night: (n, from, to) => `opened ${n} children between ${from} and ${to} o\u2019clock`,
    child_by_many: (n, days) => `one child was opened by ${n} different people in ${days} days`,
    child_by_one: (n, days) => `opened the same child on ${n} days in ${days} days and did nothing for it`,
    emergency: (n) => `opened a child by emergency access ${n} times`,
    refused: (n, records) => `was refused ${n} times, ${records} of them at children out of reach`,
    s_open: 'not asked yet',
    s_asked: (at) => `asked ${at}`,
    s_explained: 'in order',
    s_concern: 'to be acted upon',
    ask: 'I have asked',
    record: 'Record the answer',
    trail: 'See the trail',
    childTrail: 'Who opened this child',
    answerTitle: 'What the person said',
    answerHelp: 'Write what was explained, without a child\u2019s name.',
    verdict: 'Judgement',
    explained: 'In order: it was their task',
    concern: 'Not in order: to be acted upon',
    concernHelp: 'End the role on the People page, and record a breach if data went out.',
    saved: 'The answer is recorded.',
    limits: 'Limits of the rules',
    limitsHelp: 'They hold from the next look on. Limits that are too low make people stop reading findings.',
    wasDefault: (n) => `as shipped ${n}`,
  },
});

type Say = (typeof readingWords)['id'];
type Figures = Readonly<Record<string, number | null>>;

/** A finding as a sentence with its figures. */
export function findingSentence(rule: string, figures: Figures, say: Say, format: (n: number) => string): string {
  const n = (key: string): string => format(figures[key] ?? 0);
  const usual = figures['usual'] == null ? say.newcomer : say.usually(n('usual'));
  switch (rule) {
    case 'many_in_hour':
      return say.many_in_hour(n('count'), usual);
    case 'many_in_day':
      return say.many_in_day(n('count'), usual);
    case 'many_shown':
      return say.many_shown(n('count'), usual);
    case 'outside_lists':
      return say.outside_lists(n('count'), n('of'));
    case 'at_night':
      return say.at_night(n('count'), n('from'), n('to'));
    case 'child_by_many':
      return say.child_by_many(n('count'), n('days'));
    case 'child_by_one':
      return say.child_by_one(n('count'), n('days'));
    case 'emergency':
      return say.emergency(n('count'));
    case 'refused':
      return say.refused(n('count'), n('records'));
    default:
      return rule;
  }
}
