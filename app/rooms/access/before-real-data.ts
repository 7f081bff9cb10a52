/** What a city settles before the first real child: duties of UU PDP 27/2022 and of good custody. A person says that it is done; nothing here proves it. */
export const beforeRealData = ['officer', 'impact', 'register', 'nik', 'hosting', 'encryption', 'https', 'backup', 'restore', 'factor', 'people', 'breach'] as const;
export type BeforeRealData = (typeof beforeRealData)[number];

/** Who said when that an item is done. */
export type Settled = Readonly<Partial<Record<BeforeRealData, { readonly at: string; readonly by: string }>>>;

/** Items as they are kept; what a later release wrote and this one does not know is left out. */
export function readSettled(value: unknown): Settled {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    beforeRealData.flatMap((item) => {
      const said = (value as Record<string, { at?: unknown; by?: unknown } | undefined>)[item];
      return typeof said?.at === 'string' && typeof said.by === 'string' ? [[item, { at: said.at, by: said.by }]] : [];
    }),
  );
}
