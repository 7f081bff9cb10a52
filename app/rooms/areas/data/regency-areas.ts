/** A province or kecamatan by its official Kemendagri code: the code is the path (`32.71.01`). */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** Town and country call the same level by two names; the fourth part of the code tells which (1xxx or 2xxx). */
export type VillageKind = 'kelurahan' | 'desa';

/** A kelurahan or desa. The centroid (WGS 84, degrees) is missing where the source has none. */
export interface VillageArea extends NamedArea {
  readonly kind: VillageKind;
  readonly lat?: number;
  readonly lng?: number;
}

/** One regency (kabupaten or kota) with everything below it, each list in the order of its codes. */
export interface RegencyAreas {
  readonly province: NamedArea;
  readonly regency: NamedArea;
  readonly districts: readonly NamedArea[];
  readonly villages: readonly VillageArea[];
}

/**
 * The code of the area above.
 *
 * @example parentCode('32.71.01.1001') // '32.71.01'
 * @example parentCode('32') // null
 */
export function parentCode(code: string): string | null {
  const cut = code.lastIndexOf('.');
  return cut < 0 ? null : code.slice(0, cut);
}

/**
 * The same areas under another regency code: the demo city is Kota Bogor's map under a code no real regency has.
 *
 * @example underRegencyCode(kotaBogor, '99.71').villages[0].code // '99.71.01.1001'
 */
export function underRegencyCode(areas: RegencyAreas, regencyCode: string): RegencyAreas {
  const moved = <A extends NamedArea>(area: A): A => ({ ...area, code: regencyCode + area.code.slice(areas.regency.code.length) });
  return {
    province: { code: parentCode(regencyCode) ?? regencyCode, name: areas.province.name },
    regency: { code: regencyCode, name: areas.regency.name },
    districts: areas.districts.map(moved),
    villages: areas.villages.map(moved),
  };
}
