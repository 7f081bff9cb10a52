/** Why a catalogue may not be published, as a sentence that says what to do. Shared by the editor and the server. */
import type { CatalogueFault } from './catalogue.ts';

export const catalogueFaultWords: Readonly<Record<CatalogueFault, Readonly<{ id: string; en: string }>>> = {
  empty: { id: 'Katalog tidak boleh kosong.', en: 'The catalogue may not be empty.' },
  words_missing: { id: 'Isi nama, nama bahasa Inggris, dan satuan.', en: 'Fill in the name in both languages and the unit.' },
  price_range: { id: 'Harga terendah lebih besar daripada harga tertinggi. Tukar angkanya.', en: 'The lowest price is above the highest. Swap them.' },
  age_range: { id: 'Umur mulai harus di bawah umur akhir.', en: 'The first age must be below the last.' },
  formula: { id: 'Susu formula tidak boleh menjadi bantuan. Hapus kata itu, atau jangan tambahkan barang ini.', en: 'Infant formula is no gift. Take the word out, or do not add this item.' },
  prescribed_by_donor: { id: 'Yang diresepkan tidak lewat tangan pemberi bantuan. Pilih cara lain untuk pemberi bantuan.', en: 'What is prescribed does not pass through a donor\u2019s hands. Choose another way for donors.' },
  code_twice: { id: 'Barang ini tertulis dua kali. Hapus salah satunya.', en: 'This item stands there twice. Remove one.' },
  unit_changed: { id: 'Satuan tidak dapat diubah: janji orang dihitung dengan satuan itu. Buat barang baru, dan tandai yang lama tidak dipakai.', en: 'A unit cannot change: promises are counted in it. Add a new item and take the old one out of use.' },
  item_removed: { id: 'Barang tidak dapat dihapus. Tandai tidak dipakai.', en: 'An item cannot be removed. Take it out of use.' },
};
