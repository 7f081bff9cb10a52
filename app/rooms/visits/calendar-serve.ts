/** Answers of the calendar: its secret address, and what it gives to who holds the secret. */
import { asActor } from '../../platform/db/actor.ts';
import { bare, commands } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { doorOf } from '../identity/server.ts';
import { endFeed, findFeedDays, makeFeed } from './calendar-store.ts';
import { calendarOf } from './calendar.ts';
import { endCalendar, makeCalendar, readCalendar } from './contract.ts';

export const calendarAnswers: Answer[] = [
  // The secret is told once and kept by nobody: a repeat cannot give it again, it makes a new one.
  bare(makeCalendar, async (context, corridor) => {
    const regency = corridor.regencyOf(context);
    const options = { need: 'own.read', records: 'visit.calendar_made', requestId: context.get('requestId') };
    const token = await asActor(corridor.pool, regency, corridor.actorOf(context, regency), options, async (tx) => {
      tx.mustSomewhere('own.read');
      return makeFeed(tx);
    });
    return context.json({ path: `/v1/calendar/${token}` }, 200, { 'cache-control': 'no-store' });
  }),

  commands(
    endCalendar,
    async (tx) => tx.mustSomewhere('own.read'),
    async (tx) => {
      await endFeed(tx);
      return { id: tx.actor.id, outcome: 'ended' };
    },
  ),

  bare(readCalendar, async (context, corridor, { token }) => {
    const days = await findFeedDays(doorOf(corridor, corridor.regencyOf(context)).pool, token);
    if (days === null) throw new Problem('record.missing', {});
    return context.body(calendarOf(days, context.req.header('host') ?? 'anakkita', new Date().toISOString()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=3600',
      'content-disposition': 'attachment; filename="kunjungan.ics"',
    });
  }),
];
