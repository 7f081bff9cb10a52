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
] as const;

const PALETTES = ['daun', 'kunyit', 'manggis', 'langit', 'bata', 'lumut'] as const;

export interface Alias {
  /** Id of the drawing in avatars.svg. */
  species: (typeof SPECIES)[number][0];
  /** Its name in Indonesian: the alias. */
  name: string;
  palette: (typeof PALETTES)[number];
}

/** The alias of a seed: any whole number, negative ones too, gives one of 78 symbols, each as likely. */
export function aliasOf(seed: number): Alias {
  const at = Math.abs(Math.trunc(seed));
  const [species, name] = SPECIES[at % SPECIES.length] ?? SPECIES[0];
  const palette = PALETTES[Math.floor(at / SPECIES.length) % PALETTES.length] ?? PALETTES[0];
  return { species, name, palette };
}
