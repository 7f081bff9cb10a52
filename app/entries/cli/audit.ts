/** `audit verify`: checks the sealed audit against the key and the head that lie outside the database. */
import { parseArgs } from 'node:util';
import { sealAll, verifyAudit } from '../../rooms/audit/server.ts';
import { isWhole } from '../../rooms/audit/index.ts';
import type { AuditFault, FoundFault } from '../../rooms/audit/index.ts';
import { UsageError, getAnyCity, print, withDatabase } from './command.ts';
import type { Command } from './command.ts';

const says: Readonly<Record<AuditFault, string>> = {
  missing: 'catatan hilang (entry gone)',
  changed: 'catatan diubah (entry changed)',
  cut_out: 'nomor dipotong di tengah (numbers cut out)',
  cut_off: 'ujung dipotong (end cut off)',
  late: 'disegel terlambat (sealed late)',
  unsealed: 'belum disegel setelah satu menit (not sealed after a minute)',
  key_missing: 'kunci segelnya tidak ada di audit.key (its key is not here)',
  head_missing: 'ujung rantai tidak tersimpan di folder kunci (no head beside the keys)',
};

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, regency: { type: 'string' }, 'late-after': { type: 'string', default: '60' } } });
  const lateAfter = Number(values['late-after']);
  if (!Number.isInteger(lateAfter) || lateAfter < 1) throw new UsageError('--late-after adalah detik, bilangan bulat dari 1. (Whole seconds from 1.)');
  return withDatabase(async (opened) => {
    const regency = getAnyCity(opened, values.regency);
    // Without a running server nobody seals: what waited is sealed first, and shows as late when it waited long.
    await sealAll(opened.pool, regency, new Date());
    const found = await verifyAudit(opened.pool, regency, new Date(), lateAfter * 1000);
    const whole = isWhole(found);
    if (values.json === true) print(JSON.stringify({ regency: regency.code, whole, ...found }));
    else {
      print(`${regency.name}: ${found.entries} catatan, nomor terakhir ${found.lastSeq}. ${whole ? 'Utuh. (Whole.)' : 'TIDAK UTUH. (Not whole.)'}`);
      for (const fault of found.faults) print(`  ${lineOf(fault)}`);
      for (const [fault, count] of Object.entries(found.counts)) if (count > 0) print(`  ${count} × ${says[fault as AuditFault]}`);
    }
    return whole ? 0 : 1;
  });
}

function lineOf({ fault, seq, until, entryId }: FoundFault): string {
  const where = seq === null ? '' : ` nomor ${seq}${until === null || until === seq ? '' : `–${until}`}`;
  return `${says[fault]}${where}${entryId === null ? '' : ` ${entryId}`}`;
}

export const verifyCommand: Command = {
  words: 'audit verify',
  usage: 'audit verify [--json] [--late-after 60] [--regency 32.71]',
  about: 'Memeriksa segel jejak: hilang, diubah, dipotong, terlambat (checks the sealed audit; exit code 1 when it is not whole)',
  run,
};
