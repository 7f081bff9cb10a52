/** Answers on thanks: who may be thanked, writing, taking back, and the second pair of eyes on words of one's own. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { checkThanks, listThanksToCheck, readThanks, takeBackThanks, writeThanks } from './thanks-contract.ts';
import type { WrittenThanks } from './thanks-contract.ts';
import { faultOfWords, phrasesFor, stateOfThanks } from './thanks.ts';
import { addThanks, findThanks, listReceivers, listThanksOf, listUnchecked, markChecked, markTakenBack } from './thanks-store.ts';
import type { ThanksRow } from './thanks-store.ts';

/** @throws Problem record.missing, access.denied outside of the reach */
async function getChild(tx: Tx, childId: string, verb: string): Promise<ChildRow> {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  tx.must(verb, child.area);
  return child;
}

/** @throws Problem record.missing, access.denied */
async function getThanks(tx: Tx, { childId, thanksId }: { childId: string; thanksId: string }, verb: string): Promise<ThanksRow> {
  await getChild(tx, childId, verb);
  const found = await findThanks(tx, childId, thanksId);
  if (found === undefined) throw new Problem('record.missing', {});
  return found;
}

function written(tx: Tx, row: ThanksRow): WrittenThanks {
  const { area, receiverId: _receiver, writtenBy, checkOutcome: _outcome, takenBack, ...shown } = row;
  return { ...shown, thanksState: stateOfThanks(row), mayTakeBack: !takenBack && (writtenBy === tx.actor.id || tx.actor.may('thanks.check', area)) };
}

/** A child whose words would lead to it: names of the child and its parents, the street. */
const secretsOf = (child: ChildRow): string[] => [child.name, ...child.parent_names, child.address ?? ''];

export const thanksAnswers: Answer[] = [
  reads(readThanks, async (tx, { childId }) => {
    const child = await getChild(tx, childId, 'thanks.write');
    tx.shows([childId]);
    return { aliasSeed: child.alias_seed, receivers: await listReceivers(tx, childId), thanks: (await listThanksOf(tx, childId)).map((row) => written(tx, row)) };
  }),

  commands(
    writeThanks,
    (tx, { childId }) => getChild(tx, childId, 'thanks.write'),
    async (tx, { childId, thanksId, receiverId, phrase, said }, child) => {
      tx.shows([childId]);
      const receiver = (await listReceivers(tx, childId)).find((one) => one.receiverId === receiverId && phrasesFor[one.bond].includes(phrase));
      if (receiver === undefined) throw new Problem('thanks.receiver', {});
      const fault = said === null ? null : faultOfWords(said, secretsOf(child));
      if (fault !== null) throw new Problem('thanks.words', { fault });
      if (!(await addThanks(tx, { id: thanksId, childId, area: child.area, receiverId, phrase, said }))) throw new Problem('record.changed', {});
      return { id: thanksId, outcome: said === null ? 'sent' : 'waits' };
    },
  ),

  commands(
    takeBackThanks,
    async (tx, ids) => {
      const row = await getThanks(tx, ids, 'thanks.write');
      if (!written(tx, row).mayTakeBack && !row.takenBack) throw new Problem('thanks.writer', {});
      return row;
    },
    async (tx, { childId, thanksId }, row) => {
      tx.shows([childId]);
      if (row.takenBack) return { id: thanksId, outcome: 'was_taken_back' };
      await markTakenBack(tx, thanksId);
      return { id: thanksId, outcome: 'taken_back' };
    },
  ),

  reads(listThanksToCheck, async (tx) => {
    tx.mustSomewhere('thanks.check');
    const rows = (await listUnchecked(tx)).filter(({ area, writtenBy }) => tx.actor.may('thanks.check', area) && writtenBy !== tx.actor.id);
    tx.shows(rows.map(({ childId }) => childId));
    return { thanks: rows.map((row) => written(tx, row)) };
  }),

  commands(
    checkThanks,
    (tx, ids) => getThanks(tx, ids, 'thanks.check'),
    async (tx, { childId, thanksId, send }, row) => {
      tx.shows([childId]);
      if (row.writtenBy === tx.actor.id) throw new Problem('second_person.same', {});
      if (row.said === null || row.takenBack || row.checkOutcome !== null) throw new Problem('record.changed', {});
      await markChecked(tx, thanksId, send ? 'sent' : 'returned');
      return { id: thanksId, outcome: send ? 'sent' : 'returned' };
    },
  ),
];
