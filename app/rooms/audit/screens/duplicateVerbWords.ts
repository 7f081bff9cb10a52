import { defineMessages } from '../../../platform/ui/messages.ts';

/** What each verb on records that are one child means in the trail. */
export const duplicateVerbWords = defineMessages({
  id: {
    v_duplicate_list: 'membuka daftar anak ganda',
    v_duplicate_read: 'membandingkan dua catatan anak',
    v_duplicate_different: 'menyatakan dua catatan sebagai dua anak',
    v_duplicate_scan: 'memeriksa catatan ganda di seluruh daftar',
    v_child_merge: 'menyatukan dua catatan anak',
    v_child_part: 'membatalkan penyatuan catatan anak',
    v_child_merges: 'melihat catatan anak yang disatukan',
  },
  en: {
    v_duplicate_list: 'opened the list of duplicates',
    v_duplicate_read: 'compared two records',
    v_duplicate_different: 'said that two records are two children',
    v_duplicate_scan: 'looked for duplicates in the whole register',
    v_child_merge: 'merged two records of a child',
    v_child_part: 'undid a merge of two records',
    v_child_merges: 'looked at merged records of a child',
  },
});
