/**
 * The one way to the regency's tables: a transaction as somebody. Row security holds from the first statement of `work`;
 * audit rows and events are written before the commit, in the same transaction.
 */
import type pg from 'pg';
import { jakartaDay } from '../clock/index.ts';
import { newId } from '../ids/index.ts';
import { Problem } from '../problem/index.ts';
import { sqlOver } from './pool.ts';
import { project } from './projections.ts';
import { together } from './together.ts';
import { openForRefusal, turnedAway } from './turned-away.ts';
import type { PoolClient, Sql } from './pool.ts';
import type { Regency } from './regency.ts';

/** A right to one record, whatever its area. */
export interface RecordGrant {
  /** Stands in the audit row of every request that shows the record. */
  readonly id: string;
  readonly recordId: string;
  /** Instant after which it opens nothing; null when no end is set. */
  readonly until: Date | null;
}

/** Somebody who acts: a person with a session, a guardian behind their door, or a named service account. */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'service' | 'guardian';
  readonly name: string;
  /** Stands in the detail of every audit row, for example the operating-system user of a command. */
  readonly trace?: Readonly<Record<string, unknown>>;
  /** Areas where the actor holds a verb, none below another. Empty: nowhere. */
  areasFor(verb: string): readonly string[];
  /** The same for verbs that open children; empty for verbs that only count or administer: row security then shows nothing. */
  reachFor(verb: string): readonly string[];
  may(verb: string, area: string): boolean;
  /** Single records that a verb opens beyond the areas, with all that hangs on them. */
  openedFor(verb: string): readonly RecordGrant[];
  /** Single records of which a verb opens the row itself, and nothing that hangs on it. */
  ownFor(verb: string): readonly RecordGrant[];
  /** Areas where a request with this verb sees records whose use was restricted. */
  restrictedFor(verb: string): readonly string[];
}

/** An event for higher rooms. Ids and numbers only. */
export interface Announcement {
  topic: string;
  subjectId: string | null;
  area: string;
  payload: Record<string, unknown>;
}

/** Finds out who acts, on the transaction's own connection, before the wall stands. */
export type ActorSource = (client: PoolClient, now: Date) => Promise<Actor>;

export interface Tx {
  readonly sql: Sql;
  /** The bare connection, for COPY only. */
  readonly client: PoolClient;
  readonly actor: Actor;
  readonly regency: Regency;
  readonly now: Date;
  /** The day in Jakarta. */
  readonly today: string;
  readonly requestId: string;
  /** Proves that the actor may do this here, or to this one record by a right of its own. @throws Problem access.denied */
  must(verb: string, area: string, recordId?: string): void;
  /** Proves that the actor may do this somewhere; row security narrows what follows. @throws Problem access.denied */
  mustSomewhere(verb: string): void;
  /** Names the records that the reply shows; they go into the audit row of the request. */
  shows(ids: readonly string[]): void;
  /** Writes one audit row of its own. */
  record(verb: string, ids: readonly string[], more?: { area?: string; reason?: string; detail?: Record<string, unknown> }): void;
  announce(event: Announcement): void;
  /** True once `must` or `mustSomewhere` passed. */
  readonly demanded: boolean;
}

export interface ActorOptions {
  /** The verb whose areas become the reach of row security. */
  need: string | null;
  /** Audit verb for the request itself; null when it shows and changes nothing personal. */
  records: string | null;
  requestId?: string;
  reason?: string;
  detail?: Record<string, unknown>;
  /** Ids of records that the request asks for: they stand in the row of a refusal. */
  asks?: readonly string[];
  /** Instant at which it happens, so that the demo lives through a past of its own. Refused outside of the demo. */
  at?: Date;
}

interface AuditRow {
  verb: string;
  ids: readonly string[];
  area?: string;
  reason?: string;
  detail?: Record<string, unknown>;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Settings of row security for a reach: one area is a range that an index can follow, several are a list. */
export function reachSettings(areas: readonly string[]): { from: string; to: string; list: string } {
  if (areas.length === 1) return { from: areas[0]!, to: `${areas[0]}/`, list: '' };
  return { from: '', to: '', list: areas.join(',') };
}

/**
 * Runs `work` as somebody, in one transaction of one regency.
 * @throws Problem access.denied when `need` is held nowhere; whatever `work` throws, after a rollback
 */
export async function asActor<T>(
  pool: pg.Pool,
  regency: Regency,
  who: ActorSource,
  options: ActorOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  let broken: Error | undefined;
  let known: Actor | undefined;
  try {
    if (options.at !== undefined && regency.kind !== 'demo') throw new Error('The clock is moved in the demo alone.');
    const now = options.at ?? new Date();
    const begin = () => client.query(`begin; set local search_path to ${regency.schema}, public`);
    const [, actor] = await together({ client }, begin, () => who(client, now));
    known = actor;
    const areas = options.need === null ? [] : actor.areasFor(options.need);
    if (options.need !== null && areas.length === 0) throw new Problem('access.denied', { verb: options.need });
    const reach = reachSettings(options.need === null ? [] : actor.reachFor(options.need));
    const alone = aloneFor(actor, options.need);
    await client.query(
      `set local role anakkita_app; set local app.actor = ${literal(actor.id)}; set local app.scope_from = ${literal(reach.from)}; ` +
        `set local app.scope_to = ${literal(reach.to)}; set local app.scopes = ${literal(reach.list)}; ` +
        `set local app.reads_audit = ${actor.areasFor('audit.read').length > 0 ? 'on' : 'off'}; ` +
        `set local app.protects = ${actor.areasFor('protection.desk').length > 0 ? 'on' : 'off'}; ` +
        `set local app.pairs = ${actor.areasFor('fostering.manage').length > 0 ? 'on' : 'off'}; ` +
        `set local app.delivers = ${actor.areasFor('notice.deliver').length > 0 ? 'on' : 'off'}; ` +
        `set local app.confirms = ${literal(actor.areasFor('erasure.confirm').join(','))}; ` +
        `set local app.opened = ${literal(idsOf(alone.opened))}; set local app.own = ${literal(idsOf(alone.own))}; ` +
        `set local app.restricted_in = ${literal((options.need === null ? [] : actor.restrictedFor(options.need)).join(','))}; ` +
        `set local app.reviews = ${literal(actor.areasFor('break_glass.review').join(','))}; ` +
        `set local app.breaks_glass = ${actor.areasFor('child.break_glass').length > 0 ? 'on' : 'off'}`,
    );
    const state = { demanded: false, shown: [] as string[], rows: [] as AuditRow[], events: [] as Announcement[] };
    const requestId = options.requestId ?? newId();
    const tx: Tx = {
      sql: sqlOver(client, regency.schema),
      client,
      actor,
      regency,
      now,
      today: jakartaDay(now),
      requestId,
      must(verb, area, recordId) {
        const ofItsOwn = [...actor.openedFor(verb), ...actor.ownFor(verb)].some((grant) => grant.recordId === recordId);
        if (!ofItsOwn && !actor.may(verb, area)) throw new Problem('access.denied', { verb });
        state.demanded = true;
      },
      mustSomewhere(verb) {
        if (actor.areasFor(verb).length === 0) throw new Problem('access.denied', { verb });
        state.demanded = true;
      },
      shows(ids) {
        state.shown.push(...ids);
      },
      record(verb, ids, more = {}) {
        state.rows.push({ verb, ids, ...more });
      },
      announce(event) {
        state.events.push(event);
      },
      get demanded() {
        return state.demanded;
      },
    };
    const result = await work(tx);
    await project(tx, state.events);
    if (options.records !== null) {
      state.rows.push({
        verb: options.records, ids: state.shown, area: areas.length === 1 ? areas[0] : undefined, reason: options.reason,
        detail: withGrants(options.detail, [...alone.opened, ...alone.own], state.shown),
      });
    }
    await together(
      { client },
      () => writeAudit(client, actor, requestId, now, state.rows),
      () => writeOutbox(client, actor, now, state.events),
      () => commit(client),
    );
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    const refusal = turnedAway(error);
    if (refusal !== null && known !== undefined && broken === undefined) await writeRefusal(client, regency, known, options, refusal).catch((failure: Error) => { broken = failure; });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Rights to single records that a request may use. */
function aloneFor(actor: Actor, need: string | null): { opened: readonly RecordGrant[]; own: readonly RecordGrant[] } {
  return need === null ? { opened: [], own: [] } : { opened: actor.openedFor(need), own: actor.ownFor(need) };
}

const idsOf = (grants: readonly RecordGrant[]): string => grants.map(({ recordId }) => recordId).join(',');

/** Names in the audit the rights of their own by which shown records were opened. */
function withGrants(detail: ActorOptions['detail'], grants: readonly RecordGrant[], shown: readonly string[]): ActorOptions['detail'] {
  const used = grants.filter(({ recordId }) => shown.includes(recordId)).map(({ id }) => id);
  return used.length === 0 ? detail : { ...detail, grants: used };
}

async function connect(pool: pg.Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new Problem('server.busy', { cause: (error as { code?: string }).code ?? 'connection' });
  }
}

/** The one row that a refused attempt leaves, in a transaction of its own. */
async function writeRefusal(client: PoolClient, regency: Regency, actor: Actor, options: ActorOptions, code: string): Promise<void> {
  await openForRefusal(client, regency.schema, actor.id);
  const row = { verb: 'access.refused', ids: options.asks ?? [], detail: { need: options.need, code } };
  await writeAudit(client, actor, options.requestId ?? newId(), new Date(), [row]);
  await client.query('commit');
}

/** A commit that follows a failed statement without waiting for it is answered by a rollback. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error(`The transaction was not committed: ${command}.`);
}

async function writeAudit(client: PoolClient, actor: Actor, requestId: string, now: Date, rows: readonly AuditRow[]): Promise<void> {
  const write = (row: AuditRow) => () =>
    client.query({
      name: 'write-audit',
      text: `insert into audit_entry (id, at, actor_id, actor_kind, verb, area, subject_ids, reason, request_id, detail) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
      values: [newId(), now, actor.id, actor.kind, row.verb, row.area ?? null, row.ids, row.reason ?? null, requestId, detailOf(actor, row)],
    });
  await together({ client }, ...rows.map(write));
}

function detailOf(actor: Actor, row: AuditRow): Record<string, unknown> | null {
  return actor.trace === undefined && row.detail === undefined ? null : { ...actor.trace, ...row.detail };
}

async function writeOutbox(client: PoolClient, actor: Actor, now: Date, events: readonly Announcement[]): Promise<void> {
  if (events.length === 0) return;
  await client.query({
    name: 'write-outbox',
    text: `insert into outbox (id, topic, subject_id, area, payload, actor_id, at)
           select id, topic, subject_id, area, payload, $6, $7 from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::jsonb[]) as e (id, topic, subject_id, area, payload)`,
    values: [
      events.map(() => newId()), events.map((event) => event.topic), events.map((event) => event.subjectId), events.map((event) => event.area),
      events.map((event) => JSON.stringify(event.payload)), actor.id, now,
    ],
  });
}
