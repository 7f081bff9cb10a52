import { defineMessages } from '../../../platform/ui/messages.ts';
import type { MatchReason } from '../findings.ts';

/** Why a child was put beside a row. */
export const matchWords = defineMessages({
  id: {
    nik: 'NIK, jenis kelamin, dan tanggal lahir sama',
    nikCorrected: 'NIK sama; tanggal lahir atau jenis kelamin pernah dibetulkan',
    nameAndParents: 'nama dan orang tua cocok',
    nameAndVillage: 'nama dan kelurahan cocok',
    placeholderAndParents: 'belum bernama, orang tua cocok',
    nikOtherChild: 'NIK sama, tetapi anaknya tampak lain',
    similar: 'namanya mirip',
    otherBirthDate: 'nama dan orang tua sama, tanggal lahir lain',
    claimedTwice: 'dua baris mengaku anak ini',
    severalFit: 'beberapa anak sama cocoknya',
  } satisfies Record<MatchReason, string>,
  en: {
    nik: 'same NIK, sex and birth date',
    nikCorrected: 'same NIK; birth date or sex was corrected',
    nameAndParents: 'name and parents fit',
    nameAndVillage: 'name and village fit',
    placeholderAndParents: 'not named yet, parents fit',
    nikOtherChild: 'same NIK, but it looks like another child',
    similar: 'the names are alike',
    otherBirthDate: 'same name and parents, another birth date',
    claimedTwice: 'two rows claim this child',
    severalFit: 'several children fit equally well',
  },
});
