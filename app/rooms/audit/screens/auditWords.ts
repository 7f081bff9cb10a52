import { defineMessages } from '../../../platform/ui/messages.ts';

/** Words of the trail: what each verb of the record means, in a short clause. */
export const auditWords = defineMessages({
  id: {
    title: 'Jejak',
    show: 'Tampilkan',
    by: ', terbaru dulu.',
    chooseVerb: 'Perbuatan',
    everything: 'semua perbuatan',
    when: 'Kapan',
    who: 'Siapa',
    what: 'Apa',
    where: 'Wilayah',
    subjects: 'Mengenai',
    reason: 'Alasan',
    children: (count: string) => `${count} catatan`,
    none: '',
    service: 'Layanan',
    more: 'Muat sebelumnya',
    empty: 'Belum ada yang tercatat untuk pilihan ini',
    emptyHelp: 'Setiap pembacaan dan perubahan data anak muncul di sini, juga pembacaan jejak ini.',
    lead: 'Jejak hanya bertambah, tidak pernah diubah atau dihapus. Isinya siapa dan perbuatan apa, tidak pernah nama anak atau nilainya. Membuka halaman ini juga tercatat.',
    showAll: 'Tampilkan semua orang',
    v_child_list: 'membuka daftar anak',
    v_child_read: 'membuka halaman anak',
    v_task_done: 'menyelesaikan tugas mendesak',
    v_measurement_decide: 'memutuskan angka yang meragukan',
    v_import_upload: 'mengirim berkas impor',
    v_import_rows: 'membaca baris impor',
    v_import_decide: 'memutuskan baris impor',
    v_import_confirm: 'memastikan impor',
    v_import_commit: 'memasukkan berkas impor',
    v_import_discard: 'membuang berkas impor',
    v_people_list: 'membuka daftar orang',
    v_people_add: 'menambah orang',
    v_people_invite: 'membuat tautan kata sandi',
    v_people_leave: 'mengakhiri akses orang',
    v_people_first_administrator: 'menyiapkan administrator pertama',
    v_people_demo_cast: 'menyiapkan orang kota contoh',
    v_grant_give: 'memberi peran',
    v_grant_end: 'mengakhiri peran',
    v_password_set: 'memilih kata sandi',
    v_session_open: 'masuk',
    v_session_close: 'keluar',
    v_audit_list: 'membaca jejak',
  },
  en: {
    title: 'Audit trail',
    show: 'Show',
    by: ', newest first.',
    chooseVerb: 'Act',
    everything: 'every act',
    when: 'When',
    who: 'Who',
    what: 'What',
    where: 'Area',
    subjects: 'About',
    reason: 'Reason',
    children: (count) => `${count} records`,
    none: '',
    service: 'Service',
    more: 'Load earlier',
    empty: 'Nothing is recorded for this choice yet',
    emptyHelp: 'Every reading and change of children\u2019s data appears here, the reading of this trail too.',
    lead: 'The trail only grows and is never changed or deleted. It holds who and which act, never a child\u2019s name or values. Opening this page is recorded as well.',
    showAll: 'Show everybody',
    v_child_list: 'opened the register',
    v_child_read: 'opened a child\u2019s page',
    v_task_done: 'finished an urgent task',
    v_measurement_decide: 'decided on a doubtful figure',
    v_import_upload: 'sent an import file',
    v_import_rows: 'read rows of an import',
    v_import_decide: 'decided on a row of an import',
    v_import_confirm: 'confirmed an import',
    v_import_commit: 'brought an import file in',
    v_import_discard: 'discarded an import file',
    v_people_list: 'opened the list of people',
    v_people_add: 'added a person',
    v_people_invite: 'made a password link',
    v_people_leave: 'ended a person\u2019s access',
    v_people_first_administrator: 'prepared the first administrator',
    v_people_demo_cast: 'prepared the people of the demo',
    v_grant_give: 'granted a role',
    v_grant_end: 'ended a role',
    v_password_set: 'chose a password',
    v_session_open: 'signed in',
    v_session_close: 'signed out',
    v_audit_list: 'read the trail',
  },
});

type Say = (typeof auditWords)['id'];
type VerbKey = Extract<keyof Say, `v_${string}`>;

/** Every verb this version records and has words for, as in the record. */
export const knownVerbs: readonly string[] = (Object.keys(auditWords.id) as (keyof Say)[])
  .filter((key): key is VerbKey => key.startsWith('v_'))
  .map((key) => key.slice(2).replace('_', '.'));

/** `membuka halaman anak` for `child.read`; a verb without words is shown as it is. */
export function verbWord(verb: string, say: Say): string {
  return (say as unknown as Readonly<Record<string, string>>)[`v_${verb.replace('.', '_')}`] ?? verb;
}
