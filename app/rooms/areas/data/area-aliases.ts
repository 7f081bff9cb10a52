/**
 * Other spellings of area names that differ by more than spaces, case and punctuation (those are compared away, so
 * *Ranggamekar* needs no line). The official list's name first, then what people write. Add a line when a file teaches one.
 */
export const areaAliases: readonly (readonly [official: string, ...written: string[]])[] = [
  ['Balumbang Jaya', 'Balungbang Jaya', 'Balubang Jaya'],
  ['Baranangsiang', 'Barangsiang'],
  ['Bojong Kerta', 'Bojong Kreta'],
  ['Cilendek Barat', 'Cilendek Brt', 'Cilendeuk Barat'],
  ['Cilendek Timur', 'Cilendek Tmr', 'Cilendeuk Timur'],
  ['Kebon Kalapa', 'Kebon Kelapa', 'Kebun Kalapa', 'Kebun Kelapa'],
  ['Kebon Pedes', 'Kebun Pedes'],
  ['Kedung Badak', 'Kd Badak'],
  ['Kedung Halang', 'Kd Halang'],
  ['Kedung Jaya', 'Kd Jaya'],
  ['Kedung Waringin', 'Kd Waringin'],
  ['Mulya Harja', 'Mulia Harja'],
  ['Sindang Barang', 'Sd Barang'],
  ['Situ Gede', 'Situ Gde'],
  ['Tanah Sareal', 'Tanah Sereal'],
  ['Tegallega', 'Tegalega'],
  ['Tegal Gundil', 'Tegal Gundel'],
];
