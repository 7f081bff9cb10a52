import { defineMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { told, toldList, toldMegabytes, type Details } from './told.ts';

type Say = (details: Details) => string;

/** `di baris 812`, where the reader knows the row. */
const atRow = (d: Details, before: string) => (Number(d['sheetRow'] ?? 0) > 0 ? `${before} ${formatNumber(Number(d['sheetRow']))}` : '');

/** What happened to a file that was not taken at all; one sentence per code. */
export const refusalWords = defineMessages({
  id: {
    'file.empty': () => 'Berkas ini kosong.',
    'file.tooLarge': (d: Details) => `Berkas ini ${toldMegabytes(d, 'bytes')}; yang dapat dibaca paling besar ${toldMegabytes(d, 'limit')}.`,
    'file.encrypted': () => 'Berkas ini dikunci dengan kata sandi.',
    'file.pdf': () => 'Ini berkas PDF, bukan tabel.',
    'file.image': () => 'Ini gambar, bukan tabel.',
    'file.unknown': () => 'Isi berkas ini bukan tabel yang kami kenal.',
    'file.zipNotXlsx': (d: Details) => `Ini berkas ${told(d, 'kind') || 'zip'}, bukan ekspor e-PPGBM.`,
    'file.damaged': () => 'Berkas ini rusak atau terpotong di tengah.',
    'file.unpacksTooLarge': (d: Details) => `Isi berkas ini membengkak sampai lebih dari ${toldMegabytes(d, 'limit')} saat dibuka.`,
    'file.packedTooTightly': () => 'Isi berkas ini dipadatkan secara tidak wajar, jadi tidak kami buka.',
    'table.none': () => 'Tidak ada tabel di dalam berkas ini.',
    'table.headerNotFound': (d: Details) => told(d, 'otherTable') !== ''
      ? `Ini ${told(d, 'otherTable')}, bukan daftar anak berdasarkan status gizi.`
      : 'Baris judul kolom tidak ditemukan: tidak ada baris yang memuat Nama dan Tgl Lahir.',
    'table.severalSheets': (d: Details) => `Ada beberapa lembar dengan tabel anak: ${toldList(d, 'sheets')}.`,
    'table.onlyHiddenSheet': (d: Details) => `Tabel anak ada di lembar tersembunyi: ${toldList(d, 'sheets')}.`,
    'table.sheetNotFound': (d: Details) => `Lembar ${told(d, 'sheet')} tidak ada di berkas ini.`,
    'table.tooManyRows': (d: Details) => `Berkas ini melebihi ${formatNumber(Number(d['limit'] ?? 0))} baris.`,
    'table.tooManyColumns': (d: Details) => `Ada baris dengan lebih dari ${told(d, 'limit')} kolom${atRow(d, ': baris')}.`,
    'table.cellTooLong': (d: Details) => `Ada sel yang terlalu panjang untuk dibaca${atRow(d, ': baris')}.`,
    'table.truncated': (d: Details) => `Berkas ini terpotong setelah ${formatNumber(Number(d['rows'] ?? 0))} baris: unduhannya belum selesai.`,
    'table.noRows': () => 'Ada judul kolom, tetapi tidak ada baris anak di bawahnya.',
    'columns.otherTable': (d: Details) => `Ini ${told(d, 'name')}, bukan daftar anak berdasarkan status gizi.`,
    'columns.missing': (d: Details) => `Kolom yang harus ada tidak ditemukan: ${toldList(d, 'headers')}.`,
    'regency.other': (d: Details) => `Berkas ini milik ${told(d, 'told')}, sedangkan ini ${told(d, 'regency')}.`,
    'import.demo': () => 'Ini kota contoh. Data anak sungguhan tidak boleh masuk ke sini.',
    'import.overtaken': () => 'Impor lain sudah diterapkan setelah berkas ini dinilai, jadi penilaiannya tidak berlaku lagi.',
    'import.state': () => 'Berkas ini tidak sedang menunggu langkah itu; mungkin sudah diputuskan dari jendela lain.',
    'record.missing': () => 'Impor ini tidak ditemukan.',
    'access.denied': () => 'Peran Anda tidak mencakup impor untuk wilayah di berkas ini.',
    'too.large': (d: Details) => `Berkas ini lebih besar dari ${toldMegabytes(d, 'limitBytes')}.`,
    'too.many': () => 'Terlalu banyak kiriman dalam waktu singkat.',
    'server.busy': () => 'Berkas belum sampai: sambungan terputus atau server sedang disiapkan.',
    'server.failed': () => 'Ada yang salah di pihak kami saat membaca berkas ini.',
  } satisfies Record<string, Say>,
  en: {
    'file.empty': () => 'This file is empty.',
    'file.tooLarge': (d) => `This file has ${toldMegabytes(d, 'bytes')}; at most ${toldMegabytes(d, 'limit')} can be read.`,
    'file.encrypted': () => 'This file is locked with a password.',
    'file.pdf': () => 'This is a PDF, not a table.',
    'file.image': () => 'This is a picture, not a table.',
    'file.unknown': () => 'The content of this file is no table we know.',
    'file.zipNotXlsx': (d) => `This is a ${told(d, 'kind') || 'zip'} file, not an e-PPGBM export.`,
    'file.damaged': () => 'This file is damaged or cut off.',
    'file.unpacksTooLarge': (d) => `The content of this file swells to more than ${toldMegabytes(d, 'limit')} when opened.`,
    'file.packedTooTightly': () => 'The content of this file is packed in an unnatural way, so we do not open it.',
    'table.none': () => 'There is no table in this file.',
    'table.headerNotFound': (d) => told(d, 'otherTable') !== ''
      ? `This is “${told(d, 'otherTable')}”, not the list of children by nutrition status.`
      : 'The row of column names was not found: no row holds Nama and Tgl Lahir.',
    'table.severalSheets': (d) => `Several sheets hold a table of children: ${toldList(d, 'sheets')}.`,
    'table.onlyHiddenSheet': (d) => `The table of children is on a hidden sheet: ${toldList(d, 'sheets')}.`,
    'table.sheetNotFound': (d) => `There is no sheet ${told(d, 'sheet')} in this file.`,
    'table.tooManyRows': (d) => `This file has more than ${formatNumber(Number(d['limit'] ?? 0))} rows.`,
    'table.tooManyColumns': (d) => `A row has more than ${told(d, 'limit')} columns${atRow(d, ': row')}.`,
    'table.cellTooLong': (d) => `A cell is too long to be read${atRow(d, ': row')}.`,
    'table.truncated': (d) => `This file is cut off after ${formatNumber(Number(d['rows'] ?? 0))} rows: its download was not finished.`,
    'table.noRows': () => 'There are column names, but no row of a child under them.',
    'columns.otherTable': (d) => `This is “${told(d, 'name')}”, not the list of children by nutrition status.`,
    'columns.missing': (d) => `Columns that must be there were not found: ${toldList(d, 'headers')}.`,
    'regency.other': (d) => `This file belongs to ${told(d, 'told')}, while this is ${told(d, 'regency')}.`,
    'import.demo': () => 'This is the demo city. Data of real children must not come in here.',
    'import.overtaken': () => 'Another import was applied after this file was judged, so its verdicts no longer hold.',
    'import.state': () => 'This file is not waiting for that step; perhaps it was decided in another window.',
    'record.missing': () => 'This import was not found.',
    'access.denied': () => 'Your role does not cover imports for the area of this file.',
    'too.large': (d) => `This file is larger than ${toldMegabytes(d, 'limitBytes')}.`,
    'too.many': () => 'Too many files in a short time.',
    'server.busy': () => 'The file did not arrive: the line broke or the server is getting ready.',
    'server.failed': () => 'Something went wrong on our side while reading this file.',
  },
});

export type RefusalCode = keyof (typeof refusalWords)['id'];
