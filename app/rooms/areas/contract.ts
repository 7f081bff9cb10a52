/** Areas and their outlines: public knowledge, for signed-in people. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

export const areaView = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['province', 'regency', 'district', 'village', 'posyandu', 'puskesmas']),
  parent: z.nullable(z.string()),
});
export type AreaView = z.output<typeof areaView>;

export const listAreas = endpoint({
  method: 'GET',
  path: '/v1/areas',
  title: 'Regency, districts, villages and puskesmas with their catchments; posyandu of one village when it is named.',
  needs: 'signed-in',
  records: null,
  query: z.strictObject({ village: z.optional(z.string()) }),
  reply: z.object({
    areas: z.array(areaView),
    catchments: z.array(z.object({ village: z.string(), puskesmas: z.string(), source: z.string() })),
  }),
});

export const readAreaMap = endpoint({
  method: 'GET',
  path: '/v1/areas/map',
  title: 'Shapes of the villages: loaded boundaries, or centroids and an outline to sketch from.',
  needs: 'signed-in',
  records: null,
  reply: z.object({
    kind: z.enum(['boundaries', 'sketch']),
    villages: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        lat: z.nullable(z.number()),
        lng: z.nullable(z.number()),
        boundary: z.nullable(z.unknown()),
      }),
    ),
    /** Ring of [lng, lat], for the sketch. */
    outline: z.nullable(z.array(z.array(z.number()))),
  }),
});
