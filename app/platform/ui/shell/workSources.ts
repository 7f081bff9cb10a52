import { createContext, useContext } from 'react';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../http/client.ts';
import type { Endpoint, InputOf, ReplyOf } from '../../http/endpoint.ts';
import type { Language } from '../language.ts';
import { maySee, type Bilingual } from './screenRoute.ts';
import { useSignedIn } from './signedIn.ts';

/** Part of the list of work that is looked at; null looks at all of it. */
export type WorkShow = 'late' | 'today' | 'soon' | 'off_track';

/** One thing that somebody does for one child by a day. */
export interface WorkLine {
  /** Unique within its source. */
  key: string;
  childId: string;
  name: string;
  aliasSeed: number;
  ageMonths: number | null;
  villageName: string;
  posyanduName: string | null;
  rt: number | null;
  rw: number | null;
  /** What is to be done: "Kunjungi di rumah". */
  what: string;
  /** Why, or how much, under it. */
  why: string | null;
  /** Role whose it is; null where nobody in particular. */
  whose: string | null;
  /** The person may do it. */
  mine: boolean;
  offTrack: boolean;
  dueOn: string;
  /** Where it is done, one tap away. */
  href: string;
}

/** What a source answers: a page of lines, and how much there is in all by clock. */
export interface WorkPart {
  today: string;
  counts: { late: number; today: number; soon: number };
  /** Children off their line; only of the source that knows it. */
  offTrack?: number;
  lines: readonly WorkLine[];
}

/** How a source is asked and told. */
export interface WorkReader {
  ask: (show: WorkShow | null, limit: number, signal: AbortSignal) => Promise<unknown>;
  tell: (reply: unknown, language: Language) => WorkPart;
}

/** A reader over one endpoint. Counts are of all there is; lines beyond what is looked at are left out by the screen. */
export function workReader<E extends Endpoint>(
  endpoint: E,
  input: (show: WorkShow | null, limit: number) => InputOf<E>,
  tell: (reply: ReplyOf<E>, language: Language) => WorkPart,
): WorkReader {
  return {
    ask: (show, limit, signal) => call(endpoint, input(show, limit), { signal }),
    tell: (reply, language) => tell(reply as ReplyOf<E>, language),
  };
}

/** How many lines are late, due today, due later: for sources that have all of them at hand. */
export function countByClock(lines: readonly Pick<WorkLine, 'dueOn'>[], today: string): WorkPart['counts'] {
  const count = (is: (dueOn: string) => boolean): number => lines.filter(({ dueOn }) => is(dueOn)).length;
  return { late: count((on) => on < today), today: count((on) => on === today), soon: count((on) => on > today) };
}

/**
 * A room's part of the list of work. Each room lists its own as `workSources` in `screens/index.ts`; the desk puts the lists
 * together, so that one screen shows all that is due although no room imports another's screens.
 */
export interface WorkSource {
  /** Stable word, unique among all sources. */
  id: string;
  /** The word on its chip: "Kunjungan". */
  title: Bilingual;
  /** Verb that must be held somewhere, or one of several. */
  needs: string | readonly string[];
  /** Smallest first. */
  order: number;
  /** Path of its endpoint: commands that freshen that list freshen the source. */
  path: string;
  load: () => Promise<{ default: WorkReader }>;
}

const Context = createContext<readonly WorkSource[]>([]);

export const WorkSourcesProvider = Context.Provider;

/** Asks every source that the person may see. */
export function useWork(show: WorkShow | null, limit: number) {
  const { verbs } = useSignedIn();
  const sources = useContext(Context)
    .filter((one) => maySee(one.needs, verbs))
    .toSorted((one, other) => one.order - other.order);
  const asked = useQueries({
    queries: sources.map((source) => ({
      queryKey: [source.path, 'work', show, limit] as const,
      async queryFn({ signal }: { signal: AbortSignal }) {
        const { default: reader } = await source.load();
        return { reader, reply: await reader.ask(show, limit, signal) };
      },
    })),
  });
  return sources.map((source, n) => ({ source, query: asked[n]! }));
}
