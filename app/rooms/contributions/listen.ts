/** A child that moves, or whose record is erased, takes along what was directed to it, in the same transaction. */
import type { Projection } from '../../platform/db/projections.ts';
import { followMovesOfContributions } from './allocation-store.ts';

const follow: Projection = (tx) => followMovesOfContributions(tx);

export const projections: Readonly<Record<string, Projection>> = { 'import.committed': follow, 'import.undone': follow, 'child.moved': follow, 'child.erased': follow };
