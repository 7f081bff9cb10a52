/** Areas a role may be granted over, as options of a form. Pure. */
import type { AreaView } from '../../areas/index.ts';
import { reachesLevel } from '../role.ts';

export interface GrantArea {
  code: string;
  name: string;
  level: AreaView['level'];
  /** Name of the area above, to tell two of one name apart. */
  within: string | null;
}

const ORDER: readonly AreaView['level'][] = ['regency', 'district', 'puskesmas', 'village', 'posyandu'];

/** Widest first, then by name. Posyandu appear only where `areas` holds them: those of the chosen kelurahan. */
export function grantAreas(role: string, areas: readonly AreaView[]): GrantArea[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return areas
    .filter(({ level }) => reachesLevel(role, level))
    .map(({ code, name, level, parent }) => ({
      code,
      name,
      level,
      within: level === 'regency' || parent === null ? null : (names.get(parent) ?? null),
    }))
    .toSorted((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level) || one.name.localeCompare(other.name, 'id'));
}
