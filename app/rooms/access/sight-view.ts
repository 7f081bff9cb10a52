/** How a reply tells why somebody sees a child. */
import * as z from 'zod/mini';

export const sightView = z.object({
  reasons: z.array(
    z.object({
      code: z.enum(['area', 'treats', 'break_glass', 'guardian', 'paired', 'proposed', 'gives']),
      role: z.nullable(z.string()),
      area: z.nullable(z.string()),
      /** End of a broken glass. */
      until: z.nullable(z.string()),
    }),
  ),
  /** The broken glass that opens the child, to close it early; null when an area does. */
  grantId: z.nullable(z.string()),
  /** The guardians asked that only those who treat, and the kader, see the child. */
  restricted: z.boolean(),
});
export type SightView = z.output<typeof sightView>;
