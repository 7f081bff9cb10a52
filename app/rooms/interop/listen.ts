/** What interop does in the transaction of what it hears. */
import type { Projection } from '../../platform/db/projections.ts';
import { forgetChildInImports } from './staging-store.ts';

const childErased: Projection = (tx, event) => forgetChildInImports(tx, event.payload['childId'] as string);

export const projections: Readonly<Record<string, Projection>> = { 'child.erased': childErased };
