import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { shapesOfBoundaries, shapesOfCells, type BoundaryCollection, type MapShape } from '../../../platform/ui/charts/mapShapes.ts';
import { voronoiCells, type LngLat } from '../../../platform/ui/charts/voronoi.ts';
import { readAreaMap } from '../../areas/index.ts';

/** Outlines do not change while one looks. */
const FRESH_MS = 3_600_000;

type Geometry = BoundaryCollection['features'][number]['geometry'];

export interface VillageMap {
  shapes: readonly MapShape[];
  height: number;
  /** Drawn from centroids. */
  sketch: boolean;
  nameOf: ReadonlyMap<string, string>;
}

/** Shapes of the villages that lie within an area; null while they load or when there are none. */
export function useVillageMap(within: string): VillageMap | null {
  const asked = useQuery({ ...queryOptionsFor(readAreaMap, {}), staleTime: FRESH_MS });
  return useMemo(() => {
    if (asked.data === undefined) return null;
    const { kind, villages, outline } = asked.data;
    const shown = (code: string): boolean => code === within || code.startsWith(`${within}.`);
    const nameOf = new Map(villages.map(({ code, name }) => [code, name]));
    if (kind === 'boundaries') {
      const features = villages.flatMap((one) => (shown(one.code) && one.boundary ? [{ properties: { code: one.code }, geometry: one.boundary as Geometry }] : []));
      return features.length === 0 ? null : { ...shapesOfBoundaries({ features }), sketch: false, nameOf };
    }
    const centroids = villages.flatMap((one) => (one.lat === null || one.lng === null ? [] : [{ code: one.code, lat: one.lat, lng: one.lng }]));
    if (centroids.length === 0 || outline === null) return null;
    const cells = voronoiCells(centroids, outline as unknown as LngLat[]).filter(({ code }) => shown(code));
    return cells.length === 0 ? null : { ...shapesOfCells(cells), sketch: true, nameOf };
  }, [asked.data, within]);
}
