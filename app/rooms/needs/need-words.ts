/** Why a decision on a need is refused, as a sentence that says what to do. */
import type { NeedRefusal } from './need.ts';

export const needRefusalWords: Readonly<Record<NeedRefusal, Readonly<{ id: string; en: string }>>> = {
  not_waiting: { id: 'Kebutuhan ini sudah diputuskan atau sudah dipenuhi. Muat ulang halaman.', en: 'This need was decided or covered already. Reload the page.' },
  forbidden_by_age: { id: 'Tidak untuk umur anak ini. Pilih barang lain dari katalog.', en: 'Not for a child of this age. Choose another item.' },
  forbidden_by_allergy: { id: 'Anak alergi terhadap ini. Pilih barang lain dari katalog.', en: 'The child is allergic to it. Choose another item.' },
  staff_word_missing: { id: 'Barang ini perlu kata tenaga gizi. Tulis mengapa anak memerlukannya.', en: 'This item asks for the word of staff. Write why the child needs it.' },
  deadline_impossible: { id: 'Tenggat harus mulai hari ini dan paling lama setahun lagi.', en: 'The deadline must lie between today and a year from now.' },
  quantity_impossible: { id: 'Jumlahnya terlalu banyak. Paling banyak sepuluh kali jumlah yang lazim.', en: 'That is too much. Ten times the usual quantity at most.' },
  quantity_not_whole: { id: 'Jumlah barang ini harus bilangan bulat.', en: 'The quantity of this item must be a whole number.' },
  price_out_of_range: { id: 'Harga jauh di luar kisaran katalog. Periksa angkanya, atau minta sekretariat memperbarui katalog.', en: 'The price is far outside the range of the catalogue. Check the figure, or ask the secretariat to update the catalogue.' },
  department_unknown: { id: 'Dinas itu tidak menangani barang ini. Pilih dari daftar.', en: 'That department does not answer for this item. Choose from the list.' },
};
