/** Who takes goods over where they are needed: a word, never a name. */
export const witnesses = ['guardian', 'kader', 'puskesmas', 'posyandu'] as const;
export type Witness = (typeof witnesses)[number];
