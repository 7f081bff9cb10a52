/** `city`: writes e-PPGBM files of a made-up city. Needs no database. */
import { addMonths, jakartaDay, monthOf } from '../../platform/clock/index.ts';
import { parseCityOptions, writeCity } from '../../synthetic-city/index.ts';
import type { CityRequest } from '../../synthetic-city/index.ts';
import { UsageError, print, tell } from './command.ts';
import type { Command } from './command.ts';

function parse(args: string[]): CityRequest {
  try {
    return parseCityOptions(args, addMonths(monthOf(jakartaDay(new Date())), -1).slice(0, 7));
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

async function run(args: string[]): Promise<number> {
  const request = parse(args);
  let told = '';
  const { files, allChildren } = await writeCity(request, ({ month, done, total }) => {
    if (month !== told) tell(`${month} (${done + 1}/${total})`);
    told = month;
  });
  print(JSON.stringify({ files, children: allChildren }));
  return 0;
}

export const cityCommand: Command = {
  words: 'city',
  usage: 'city --out DIR [--children 63000] [--months 6] [--seed 1] [--until YYYY-MM] [--profile weighed|survey] [--truth]',
  about: 'Menulis berkas e-PPGBM kota rekaan (writes files of a made-up city)',
  run,
};
