/** Background work of visits: photographs that nobody allows any more, or that are old, go in the night. */
import { asActor } from '../../platform/db/actor.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { JobEnvironment, Work } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { deletePhotosOverdue } from './photo-store.ts';

const photoQueue = queue<Record<string, never>>('visits.photos', { dailyAt: '02:20' });

/** @returns of how many children photographs were deleted */
export async function forgetPhotos({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>): Promise<number> {
  return asActor(pool, regency, serviceAccount('clock', osUser()), { need: 'child.read', records: 'visit.photos_forgotten' }, async (tx) => {
    tx.mustSomewhere('child.read');
    const children = await deletePhotosOverdue(tx);
    tx.shows(children);
    return children.length;
  });
}

export const works: readonly Work[] = [work(photoQueue, forgetPhotos)];
