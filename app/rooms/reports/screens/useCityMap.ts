import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { shapesOfBoundaries, shapesOfCells, type BoundaryCollection, type MapShape } from '../../../platform/ui/charts/mapShapes.ts';
import { voronoiCells, type LngLat } from '../../../platform/ui/charts/voronoi.ts';
import { readAreaMap } from '../../areas/index.ts';

/** The outlines do not change while one looks. */
const FRESH_MS = 3_600_000;

type Geometry = BoundaryCollection['features'][number]['geometry'];

/** Shapes of some villages, from loaded boundaries or as a sketch of Voronoi cells; null while they load or when there are none. */
export function useCityMap(codes: readonly string[]): { map: { shapes: readonly MapShape[]; height: number }; sketch: boolean } | null {
  const asked = useQuery({ ...queryOptionsFor(readAreaMap, {}), staleTime: FRESH_MS });
  const wanted = codes.toSorted().join();
  return useMemo(() => {
    if (asked.data === undefined) return null;
    const shown = new Set(wanted.split(','));
    const { kind, villages, outline } = asked.data;
    if (kind === 'boundaries') {
      const features = villages.flatMap((one) => (shown.has(one.code) && one.boundary ? [{ properties: { code: one.code }, geometry: one.boundary as Geometry }] : []));
      return features.length === 0 ? null : { map: shapesOfBoundaries({ features }), sketch: false };
    }
    const centroids = villages.flatMap((one) => (one.lat === null || one.lng === null ? [] : [{ code: one.code, lat: one.lat, lng: one.lng }]));
    if (centroids.length === 0 || outline === null) return null;
    const cells = voronoiCells(centroids, outline as unknown as LngLat[]).filter((cell) => shown.has(cell.code));
    return cells.length === 0 ? null : { map: shapesOfCells(cells), sketch: true };
  }, [asked.data, wanted]);
}
