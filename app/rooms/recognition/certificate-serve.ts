/** Answers on certificates: issued by their holder, printed with what may still be told, looked up by their code. */
import { randomBytes } from 'node:crypto';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { bare, commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { serviceAccount } from '../access/server.ts';
import { quantityOf } from '../contributions/index.ts';
import { readCatalogue } from '../needs/server.ts';
import { downloadCertificate, endCertificate, findCertificate, issueCertificate, listMyCertificates } from './certificate-contract.ts';
import type { GenuineCertificate } from './certificate-contract.ts';
import { certificateFile } from './certificate-file-serve.ts';
import { addCertificate, findByCode, findOwnCertificate, listCertificates, markEnded, sumGiven } from './certificate-store.ts';
import type { CertificateRow } from './certificate-store.ts';
import { CODE_LENGTH, codeOf, faultOfPeriod, readCode, toldCount } from './certificate.ts';
import type { CertificateFigures, CertificateKind } from './certificate.ts';
import { keptBack } from './kept-back-serve.ts';
import { listOwnVisitDays } from './store.ts';
import { visitsInTime } from './streak.ts';

/** A foster parent is thanked for visits and gifts, everybody else who gives for gifts. */
function kindsOf(tx: Tx): CertificateKind[] {
  return tx.actor.areasFor('own.read').length > 0 ? ['foster_parent', 'giver'] : ['giver'];
}

/** Numbers of a period as of now. */
async function figuresOf(tx: Tx, kind: CertificateKind, from: string, until: string): Promise<CertificateFigures> {
  const labels = new Map((await readCatalogue(tx)).map(({ code, label }) => [code, label]));
  const given = await sumGiven(tx, from, until);
  const arrived = given.arrived.map(({ item, unit, amount }) => ({ label: labels.get(item) ?? item, unit, quantity: quantityOf(amount) }));
  if (kind === 'giver') return { visits: null, children: toldCount(given.children), promisedRp: given.promisedRp, arrived };
  const days = [...(await listOwnVisitDays(tx, from, until))];
  return {
    visits: { made: days.reduce((sum, [, of]) => sum + of.length, 0), inTime: days.reduce((sum, [, of]) => sum + visitsInTime(of), 0) },
    children: toldCount(days.length), promisedRp: given.promisedRp, arrived,
  };
}

/** @throws Problem record.missing for a certificate of somebody else: whether it exists is not told */
async function getOwn(tx: Tx, id: string): Promise<CertificateRow> {
  tx.mustSomewhere('pledge.make');
  const found = await findOwnCertificate(tx, id);
  if (found === undefined) throw new Problem('record.missing', {});
  return found;
}

async function genuine(tx: Tx, code: string): Promise<Omit<GenuineCertificate, 'cityName'> | null> {
  const found = await findByCode(tx, code);
  if (found === undefined) return null;
  const { holderId, ...printed } = found;
  return { ...printed, holderName: (await keptBack(tx)).has(holderId) ? null : printed.holderName };
}

export const certificateAnswers: Answer[] = [
  reads(listMyCertificates, async (tx) => {
    tx.mustSomewhere('pledge.make');
    return { certificates: await listCertificates(tx), personName: tx.actor.name, kinds: kindsOf(tx), waitsForElection: (await keptBack(tx)).has(tx.actor.id), today: tx.today };
  }),

  commands(
    issueCertificate,
    async (tx, { kind }) => {
      tx.mustSomewhere(kind === 'foster_parent' ? 'own.read' : 'pledge.make');
      if ((await keptBack(tx)).has(tx.actor.id)) throw new Problem('certificate.election', {});
    },
    async (tx, { certificateId, kind, holderName, from, until }) => {
      const fault = faultOfPeriod(from, until, tx.today);
      if (fault !== null) throw new Problem('certificate.period', { fault });
      const figures = await figuresOf(tx, kind, from, until);
      if ((figures.visits?.made ?? 0) === 0 && figures.arrived.length === 0 && figures.promisedRp === 0) throw new Problem('certificate.empty', {});
      const code = codeOf(randomBytes(CODE_LENGTH));
      const added = await addCertificate(tx, { id: certificateId, code, kind, holderName, fromOn: from, untilOn: until, figures });
      if (!added) throw new Problem('record.changed', {});
      return { id: certificateId, outcome: 'issued' };
    },
  ),

  commands(
    endCertificate,
    async (tx, { certificateId }) => getOwn(tx, certificateId),
    async (tx, { certificateId }) => {
      await markEnded(tx, certificateId);
      return { id: certificateId, outcome: 'ended' };
    },
  ),

  reads(downloadCertificate, async (tx, { certificateId }) => {
    const certificate = await getOwn(tx, certificateId);
    if ((await keptBack(tx)).has(tx.actor.id)) throw new Problem('certificate.election', {});
    return certificateFile(tx, certificate);
  }),

  // Whoever holds the paper holds the code; sixty bits of chance are not guessed.
  bare(findCertificate, async (context, corridor, { code }) => {
    const regency = corridor.regencyOf(context);
    const typed = readCode(code);
    const found = typed === null ? null : await asActor(corridor.pool, regency, serviceAccount('clock', 'certificate'), { need: null, records: null }, (tx) => genuine(tx, typed));
    if (found === null) throw new Problem('record.missing', {});
    return context.json({ ...found, cityName: regency.name }, 200, { 'cache-control': 'no-store' });
  }),
];
