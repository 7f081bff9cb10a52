/** Areas a person may filter by: what lies within the areas where they see children by name. Pure. */
import { liesWithin, verbsOf } from '../../access/index.ts';
import type { AreaView } from '../../areas/index.ts';

export interface AreaChoice {
  code: string;
  name: string;
  /** Name of the kecamatan of a kelurahan; null for a kecamatan. */
  within: string | null;
  level: 'district' | 'village' | 'posyandu' | 'puskesmas';
}

interface Held {
  role: string;
  area: string;
}

/** Areas in which the roles open children: the villages of a puskesmas stand for it. */
export function reachOf(roles: readonly Held[], catchments: readonly { village: string; puskesmas: string }[]): string[] {
  const areas = roles.filter(({ role }) => verbsOf(role).includes('child.read')).map(({ area }) => area);
  return [
    ...new Set(
      areas.flatMap((area) => {
        const villages = catchments.filter(({ puskesmas }) => puskesmas === area).map(({ village }) => village);
        return villages.length > 0 ? villages : [area];
      }),
    ),
  ];
}

/**
 * Kecamatan, each followed by its kelurahan, then posyandu where they are given. A kecamatan of which only parts lie
 * within reach is offered too when two or more of its kelurahan do: it narrows to them.
 */
export function areaChoices(areas: readonly AreaView[], reach: readonly string[]): AreaChoice[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const inside = (code: string) => reach.some((one) => liesWithin(code, one));
  const byName = (one: AreaView, other: AreaView) => one.name.localeCompare(other.name, 'id');
  const villages = areas.filter(({ level, code }) => level === 'village' && inside(code)).toSorted(byName);
  const districts = areas.filter(({ level }) => level === 'district').toSorted(byName);
  return districts.flatMap((district): AreaChoice[] => {
    const own = villages.filter(({ code }) => liesWithin(code, district.code));
    const parts = own.flatMap((village): AreaChoice[] => [
      { code: village.code, name: village.name, within: district.name, level: 'village' },
      ...areas
        .filter(({ level, parent }) => level === 'posyandu' && parent === village.code)
        .toSorted(byName)
        .map(({ code, name }): AreaChoice => ({ code, name, within: names.get(village.code) ?? null, level: 'posyandu' })),
    ]);
    return own.length > 1 ? [{ code: district.code, name: district.name, within: null, level: 'district' }, ...parts] : parts;
  });
}

/** Puskesmas that serve at least one village within reach; each narrows to the villages of its catchment. */
export function puskesmasChoices(areas: readonly AreaView[], catchments: readonly { village: string; puskesmas: string }[], reach: readonly string[]): AreaChoice[] {
  const serving = new Set(catchments.filter(({ village }) => reach.some((one) => liesWithin(village, one))).map(({ puskesmas }) => puskesmas));
  const found = areas.filter(({ code, level }) => level === 'puskesmas' && serving.has(code)).toSorted((one, other) => one.name.localeCompare(other.name, 'id'));
  return found.length < 2 ? [] : found.map(({ code, name }): AreaChoice => ({ code, name, within: null, level: 'puskesmas' }));
}
