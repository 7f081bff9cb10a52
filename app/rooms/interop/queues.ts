/** Work of an import that goes on after the reply. One lane: two imports of a regency never run at once. */
import { queue } from '../../platform/jobs/index.ts';

/** `actorId`: who brought the file, or confirmed it; the work is done with that person's grants. */
export const judgeQueue = queue<{ importId: string; actorId: string }>('import.judge', { lane: 'import' });
export const commitQueue = queue<{ importId: string; actorId: string }>('import.commit', { lane: 'import' });
/** Fills the demo city, month by month, through the same import. */
export const demoQueue = queue<Record<string, never>>('demo.fill', { lane: 'import' });
