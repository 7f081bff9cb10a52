/** Electoral districts of Kota Bogor's council, by the districts below the regency's code. A city sets its own (`fostering.dapil`). */

/** The city itself, and the demo that is drawn on its map. */
export const citiesOfBogor: readonly string[] = ['32.71', '99.71'];

export const dapilOfBogor: readonly { code: string; name: string; below: readonly string[] }[] = [
  { code: '1', name: 'Dapil 1: Bogor Timur, Bogor Tengah', below: ['.02', '.03'] },
  { code: '2', name: 'Dapil 2: Bogor Selatan', below: ['.01'] },
  { code: '3', name: 'Dapil 3: Bogor Barat', below: ['.04'] },
  { code: '4', name: 'Dapil 4: Tanah Sareal', below: ['.06'] },
  { code: '5', name: 'Dapil 5: Bogor Utara', below: ['.05'] },
];
