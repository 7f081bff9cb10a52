import type { NamedArea, RegencyAreas, VillageArea } from './data/regency-areas.ts';

/**
 * Any regency of Indonesia from the package `idn-area-data` (Kemendagri's codes; data under ODbL 1.0). Server only: the
 * list holds 83,000 villages (about 3 MB), so it is read when first asked for and nothing but the answer is kept.
 */

/**
 * One regency with its districts and villages, or null when no regency has that code. Without centroids: the list has none.
 *
 * @example (await findRegencyAreas('32.01'))?.regency.name // 'Kabupaten Bogor'
 */
export async function findRegencyAreas(regencyCode: string): Promise<RegencyAreas | null> {
  const { getProvinces, getRegencies, getDistricts, getVillages } = await import('idn-area-data');
  const [provinces, regencies, districts, villages] = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
  const regency = regencies.find(({ code }) => code === regencyCode);
  const province = provinces.find(({ code }) => code === regency?.province_code);
  if (!regency || !province) return null;
  const below = `${regencyCode}.`;
  return {
    province: named(province),
    regency: named(regency),
    districts: byCode(districts.filter(({ code }) => code?.startsWith(below)).map(named)),
    villages: byCode(villages.filter(({ code }) => code?.startsWith(below)).map(village)),
  };
}

/** Every regency of the country, for a list to choose one's own from, by code. */
export async function listRegencies(): Promise<NamedArea[]> {
  const { getRegencies } = await import('idn-area-data');
  return byCode((await getRegencies()).filter(({ code }) => code).map(named));
}

function named({ code, name }: NamedArea): NamedArea {
  return { code, name };
}

/** Codes 1xxx are kelurahan; 2xxx are desa and 3xxx customary desa, which nobody here treats differently. */
function village({ code, name }: NamedArea): VillageArea {
  return { code, name, kind: code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa' };
}

function byCode<A extends NamedArea>(areas: A[]): A[] {
  return areas.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
