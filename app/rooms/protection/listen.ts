/** What protection does in the transaction of what it hears. */
import type { Projection } from '../../platform/db/projections.ts';
import { followMovesOfProtection } from './task-store.ts';

const follow: Projection = (tx) => followMovesOfProtection(tx);

export const projections: Readonly<Record<string, Projection>> = { 'child.erased': follow, 'child.moved': follow, 'import.committed': follow, 'import.undone': follow };
