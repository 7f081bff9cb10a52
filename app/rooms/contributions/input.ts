/** Shapes of what people type and what every command of this room answers. */
import * as z from 'zod/mini';

export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Units of an item, or rupiah. */
export const quantity = z.number().check(z.gt(0), z.lte(100_000_000_000));
export const words = z.string().check(z.trim(), z.minLength(3), z.maxLength(300));
export const itemCode = z.string().check(z.regex(/^[a-z][a-z0-9_]{1,40}$/));
export const areaCode = z.string().check(z.regex(/^\d{2}\.\d{2}(\.[0-9A-Z_]+)*$/));
export const done = z.object({ id: z.string(), outcome: z.string() });
