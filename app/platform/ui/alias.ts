/**
 * The symbol a child is known by outside: a plant or an animal in two tones. It follows from a random seed kept
 * with the child, never from name, NIK or sex, so it tells nothing. Colours never mean status.
 */
const SPECIES = [
  ['melati', 'Melati'],
  ['kenanga', 'Kenanga'],
  ['pala', 'Pala'],
  ['talas', 'Talas'],
  ['kupu', 'Kupu-kupu'],
  ['rusa', 'Rusa'],
  ['ikan', 'Ikan'],
  ['teratai', 'Teratai'],
  ['jalak', 'Jalak'],
  ['kunang', 'Kunang-kunang'],
  ['bambu', 'Bambu'],
  ['kura', 'Kura-kura'],
  ['pakis', 'Pakis'],
  ['mawar', 'Mawar'],
  ['kamboja', 'Kamboja'],
  ['anggrek', 'Anggrek'],
  ['cempaka', 'Cempaka'],
  ['matahari', 'Bunga Matahari'],
  ['padi', 'Padi'],
  ['kelapa', 'Kelapa'],
  ['pisang', 'Pisang'],
  ['mangga', 'Mangga'],
  ['manggis', 'Manggis'],
  ['nanas', 'Nanas'],
  ['jagung', 'Jagung'],
  ['jambu', 'Jambu'],
  ['semanggi', 'Semanggi'],
  ['kelor', 'Kelor'],
  ['cemara', 'Cemara'],
  ['merpati', 'Merpati'],
  ['bangau', 'Bangau'],
  ['merak', 'Merak'],
  ['kelinci', 'Kelinci'],
  ['kuda', 'Kuda Laut'],
  ['tupai', 'Tupai'],
  ['capung', 'Capung'],
  ['lebah', 'Lebah'],
  ['kepik', 'Kepik'],
  ['lumba', 'Lumba-lumba'],
  ['bintang', 'Bintang Laut'],
] as const;

const PALETTES = ['daun', 'kunyit', 'manggis', 'langit', 'bata', 'lumut'] as const;

/** Every drawing there is, in the order in which seeds choose. */
export const aliasSpecies: readonly Alias['species'][] = SPECIES.map(([species]) => species);

export interface Alias {
  /** Id of the drawing in avatars.svg. */
  species: (typeof SPECIES)[number][0];
  /** Its name in Indonesian: the alias. */
  name: string;
  palette: (typeof PALETTES)[number];
}

/** The alias of a seed: any whole number, negative ones too, gives one of 240 symbols, each as likely. */
export function aliasOf(seed: number): Alias {
  const at = Math.abs(Math.trunc(seed));
  const [species, name] = SPECIES[at % SPECIES.length] ?? SPECIES[0];
  const palette = PALETTES[Math.floor(at / SPECIES.length) % PALETTES.length] ?? PALETTES[0];
  return { species, name, palette };
}

/** Second words for those who share a plant or an animal on one page. */
const SECOND_WORDS = ['Pagi', 'Senja', 'Embun', 'Bulan', 'Hujan', 'Bintang', 'Kemarau', 'Fajar', 'Angin', 'Purnama'] as const;

/**
 * Names for the children of one page, so that no two are alike: the first keeps its own, the others get a second word that follows from
 * their seed. Twins of one seed are told apart too, in the order given.
 * @example distinctAliases([0, 40]) // ['Melati', 'Melati Senja']
 */
export function distinctAliases(seeds: readonly number[]): string[] {
  const taken = new Set<string>();
  return seeds.map((seed) => {
    const { name } = aliasOf(seed);
    const first = Math.floor(Math.abs(Math.trunc(seed)) / SPECIES.length) % SECOND_WORDS.length;
    const tries = [name, ...SECOND_WORDS.map((_word, at) => `${name} ${SECOND_WORDS[(first + at) % SECOND_WORDS.length]!}`)];
    const free = tries.find((one) => !taken.has(one)) ?? `${name} ${taken.size + 1}`;
    taken.add(free);
    return free;
  });
}
