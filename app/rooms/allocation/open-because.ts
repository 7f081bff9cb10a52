/** Why a need stays open, in words. */
import type { UncoveredBecause } from './allocation-problem.ts';

export const openBecauseWords: Readonly<Record<UncoveredBecause, Readonly<{ id: string; en: string }>>> = {
  no_goods: { id: 'tidak ada yang memberi barang ini', en: 'nobody gives these goods' },
  not_for_donors: { id: 'hanya boleh dari layanan kesehatan atau dinas', en: 'for the health service or a department alone' },
  outside_area: { id: 'di luar wilayah yang diinginkan pemberi', en: 'outside the area that givers wish' },
  too_far: { id: 'terlalu jauh dari tempat pemberi', en: 'too far from where the giver is' },
  deadline: { id: 'janji yang cocok sudah berakhir', en: 'the promises that fit have ended' },
  no_price: { id: 'belum ada harganya, uang belum dapat dihitung', en: 'no price yet, so money cannot be counted' },
  budget: { id: 'sisanya tidak cukup untuk satu satuan lagi', en: 'what is left is not enough for one more unit' },
  less_urgent: { id: 'yang lain lebih mendesak', en: 'others are more urgent' },
};
