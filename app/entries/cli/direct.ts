/** `direct --simulate`: what the router would do with all that is free, in one line; nothing is written. */
import { parseArgs } from 'node:util';
import { asActor } from '../../platform/db/actor.ts';
import { endSolves } from '../../platform/solver/index.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import { childrenIn, planOf, problemOf, weighFree } from '../../rooms/allocation/server.ts';
import { UsageError, getAnyCity, print, withDatabase } from './command.ts';
import type { Command } from './command.ts';

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { simulate: { type: 'boolean' }, regency: { type: 'string' } } });
  if (values.simulate !== true) throw new UsageError('Perintah ini hanya menyimulasikan: tulis --simulate. Yang mengarahkan adalah orang. (It only simulates; a person orders.)');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return withDatabase(async (opened) => {
    const regency = getAnyCity(opened, values.regency);
    const options = { need: 'ledger.read', records: 'allocation.simulate' };
    const asked = await asActor(opened.pool, regency, serviceAccount('cli', osUser()), options, async (tx) => {
      tx.mustSomewhere('ledger.read');
      return problemOf(tx, await weighFree(tx));
    });
    const { lines, villages, staysOpen, offers, proof } = await planOf(asked, stop.signal);
    endSolves();
    const left = staysOpen.map(({ item, because, needs }) => ({ item, because, needs }));
    print(
      JSON.stringify({
        needs: proof.needs, givers: offers.length, arcs: proof.arcs, seconds: proof.seconds, optimal: proof.optimal, objective: proof.objective, bound: proof.bound, gainOverGreedy: proof.gainOverGreedy,
        lines: lines.length, children: childrenIn(lines), villages: villages.filter(({ helped }) => helped > 0).length, rupiah: lines.reduce((sum, { rupiah }) => sum + (rupiah ?? 0), 0), staysOpen: left,
      }),
    );
    return 0;
  });
}

export const directCommand: Command = {
  words: 'direct',
  usage: 'direct --simulate [--regency 32.71]',
  about: 'Pembagian terbaik dari semua janji yang bebas, tanpa mencatat apa pun (the best division of all free pledges, nothing written)',
  run,
};
