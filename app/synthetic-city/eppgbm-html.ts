import { SYNTHETIC_MARK } from '../rooms/interop/synthetic-mark.ts';
import { eppgbmColumns, type EppgbmRow } from './eppgbm-row.ts';

/**
 * The export as it really is: a web page that calls itself a workbook. The caption stands inside the head of the table,
 * a comment hides a heading between *Alamat* and *Usia Saat Ukur*, cells hold entities, tabs and line breaks. One line is
 * not real: the mark that says it is made up.
 */
export function htmlHead(downloadedAt: string): string {
  const headings = eppgbmColumns.map((column) => `<th class="center">${column}</th>`);
  headings.splice(eppgbmColumns.indexOf('Usia Saat Ukur'), 0, '<!-- <th class="center">Total Pengukuran</th> -->');
  return (
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">${SYNTHETIC_MARK}` +
    '<!--[if gte mso 9]><xml><x:ExcelWorkbook>' +
    '<x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Application List</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml>' +
    `<![endif]--></head><body><table border="1"><thead><caption>Data Tanggal : ${downloadedAt}</caption><tr>${headings.join('')}</tr></thead><tbody>\n`
  );
}

export const htmlFoot = '</tbody></table></body></html>';

/** One row with its markup. Nothing needs escaping: every text comes from this folder's own lists. */
export function htmlRow(row: EppgbmRow): string {
  const { age, indices: i } = row;
  const link = '/ppgbm/index.php/Balita';
  return (
    `<tr><td>${row.number}.</td><td>${row.nik}&nbsp;</td><td>${row.name}</td><td>${row.sex}</td><td>${row.bornOn}</td><td>${row.birthWeight}</td>` +
    `<td>${row.birthLength}</td><td>${row.parents}</td><td>JAWA BARAT</td><td>KOTA BOGOR</td><td>${row.district}</td><td>${row.puskesmas}</td>` +
    `<td>${row.village}</td><td>${row.posyandu}</td><td>${row.rt}</td><td>${row.rw}</td><td>${row.address}</td>` +
    `<td><b>${age.years}</b> Tahun - <b>${age.months}</b> Bulan - <b>${age.days}</b> Hari</td><td>${row.measuredOn}</td><td>${row.weight}</td>` +
    `<td>${row.length}</td><td>${row.posture}</td><td>${row.arm}</td><td>${i.weightForAge}</td><td>${i.weightForAgeZ}</td>` +
    `<td>${i.lengthForAge}</td><td>${i.lengthForAgeZ}</td><td>${i.weightForLength}</td><td>${i.weightForLengthZ}</td><td>${row.gain}</td>` +
    `<td>${row.vitaminA}</td><td>${row.kpsp}\n\t</td><td>${row.kia}\n\t</td><td>${row.mothersClass}</td><td>${row.mbg}</td>` +
    `<td><a href="${link}/perkembangan/${row.nikInLinks}.html">Perkembangan</a> <a href="${link}/ukur/${row.nikInLinks}.html">Ukur</a></td></tr>\n`
  );
}
