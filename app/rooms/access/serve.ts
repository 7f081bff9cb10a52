/** Answers on who is here, people and grants, and the start of one's own city. */
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import { isLoopback } from '../../platform/http/caller.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { bare, commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { regencyChoices } from '../areas/server.ts';
import { internationalPhone } from '../identity/index.ts';
import { invite } from '../identity/server.ts';
import { beforeRealData } from './before-real-data.ts';
import * as contract from './contract.ts';
import { findSettled, saveSettled } from './settled-store.ts';
import { startOwnCityFrom } from './own-city-serve.ts';
import { endOneGrant, getPresent, handOverTo, leave, mustBeForAnother, mustGrant, mustManage } from './people-serve.ts';
import { newId } from '../../platform/ids/index.ts';
import { viewSession } from './session-serve.ts';
import { findGrants, findPeople, insertGrant, insertPerson, removeFactor } from './store.ts';
import { viewWelcome } from './welcome-serve.ts';

const NO_STORE = { 'cache-control': 'no-store' };

/** A link as it is opened: under the public address, else under the name that the request used. */
function linkTo(context: Context, corridor: Corridor, path: string): string {
  return `${corridor.origin ?? `http://${context.req.header('host') ?? 'localhost'}`}${path}`;
}

export const answers: Answer[] = [
  bare(contract.welcome, async (context, corridor) => context.json(await viewWelcome(context, corridor), 200, NO_STORE)),

  reads(contract.currentSession, (tx) => viewSession(tx)),

  bare(contract.listRegencyChoices, async (context) => context.json({ regencies: await regencyChoices() })),

  bare(contract.startOwnCity, async (context, corridor, { regency }) => {
    if (!isLoopback(context, corridor.origin)) throw new Problem('session.loopback_only', {});
    try {
      const { path } = await startOwnCityFrom(corridor.pool, regency);
      return context.json({ link: linkTo(context, corridor, path) }, 200, NO_STORE);
    } finally {
      await corridor.refresh();
    }
  }),

  reads(contract.listPeople, async (tx) => {
    tx.must('people.read', tx.regency.code);
    const [people, grants] = [await findPeople(tx), await findGrants(tx)];
    tx.shows(people.map(({ id }) => id));
    return {
      mayManage: tx.actor.may('people.manage', tx.regency.code),
      people: people.map((person) => ({
        id: person.id,
        name: person.name,
        username: person.username,
        phone: person.phone,
        createdAt: person.created_at.toISOString(),
        leftAt: person.left_at?.toISOString() ?? null,
        lastSeenAt: person.last_seen_at?.toISOString() ?? null,
        secondFactorAt: person.factor_at?.toISOString() ?? null,
        grants: grants
          .filter((grant) => grant.person_id === person.id)
          .map(({ id, role, area, area_name, granted_at }) => ({
            id,
            role,
            area,
            areaName: area_name,
            grantedAt: granted_at.toISOString(),
          })),
      })),
    };
  }),

  commands(
    contract.addPerson,
    async (tx, { role, area, phone }) => {
      mustManage(tx);
      const number = phone === undefined ? null : internationalPhone(phone);
      await mustBeForAnother(tx, role, { phone: number });
      await mustGrant(tx, role, area);
      return number;
    },
    async (tx, { personId, name, username, role, area }, phone) => {
      await insertPerson(tx, { id: personId, name, username, phone });
      await insertGrant(tx, { id: newId(), personId, role, area });
      tx.shows([personId]);
      return { id: personId, outcome: 'added' };
    },
  ),

  bare(contract.inviteToSetPassword, async (context, corridor, { personId }) => {
    const regency = corridor.regencyOf(context);
    const options = { need: 'people.manage', records: 'people.invite', requestId: context.get('requestId') };
    const { path, expiresAt } = await asActor(corridor.pool, regency, corridor.actorOf(context, regency), options, async (tx) => {
      mustManage(tx);
      await getPresent(tx, personId);
      tx.shows([personId]);
      return invite(tx, personId, 'set_password');
    });
    return context.json({ link: linkTo(context, corridor, path), expiresAt: expiresAt.toISOString() }, 200, NO_STORE);
  }),

  commands(
    contract.grantRole,
    async (tx, { personId, role, area }) => {
      mustManage(tx);
      await mustBeForAnother(tx, role, { personId });
      await mustGrant(tx, role, area);
      await getPresent(tx, personId);
    },
    async (tx, { personId, grantId, role, area }) => {
      await insertGrant(tx, { id: grantId, personId, role, area });
      tx.shows([personId]);
      return { id: grantId, outcome: 'granted' };
    },
  ),

  commands(
    contract.endGrant,
    async (tx) => mustManage(tx),
    async (tx, { personId, grantId }) => {
      await endOneGrant(tx, personId, grantId);
      tx.shows([personId]);
      return { id: grantId, outcome: 'ended' };
    },
  ),

  commands(
    contract.personLeaves,
    async (tx) => mustManage(tx),
    async (tx, { personId, successorId }) => {
      await getPresent(tx, personId);
      if (successorId !== undefined) await handOverTo(tx, personId, successorId);
      await leave(tx, personId);
      tx.shows(successorId === undefined ? [personId] : [personId, successorId]);
      tx.announce({ topic: 'person.left', subjectId: personId, area: tx.regency.code, payload: { successorId: successorId ?? null } });
      return { id: personId, outcome: 'left' };
    },
  ),

  reads(contract.readBeforeRealData, async (tx) => {
    mustManage(tx);
    const settled = await findSettled(tx);
    const names = new Map((await findPeople(tx)).map(({ id, name }) => [id, name]));
    return { items: beforeRealData.map((item) => ({ item, doneAt: settled[item]?.at ?? null, doneBy: names.get(settled[item]?.by ?? '') ?? null })) };
  }),

  commands(
    contract.settleBeforeRealData,
    async (tx) => mustManage(tx),
    async (tx, { item, done }) => {
      const { [item]: _before, ...others } = await findSettled(tx);
      await saveSettled(tx, done ? { ...others, [item]: { at: tx.now.toISOString(), by: tx.actor.id } } : others);
      return { id: tx.actor.id, outcome: done ? 'done' : 'open' };
    },
  ),

  commands(
    contract.resetSecondFactor,
    async (tx) => mustManage(tx),
    async (tx, { personId }) => {
      // Whoever could reset their own would need none.
      if (personId === tx.actor.id) throw new Problem('grant.self', { role: 'administrator' });
      await getPresent(tx, personId);
      await removeFactor(tx, personId);
      tx.shows([personId]);
      return { id: personId, outcome: 'reset' };
    },
  ),
];
