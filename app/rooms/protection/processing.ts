/** The register of processing activities (UU PDP 31), put together from what the code declares. Pure. */
import { roleNames, verbsOf } from '../access/index.ts';
import type { ProcessingActivityView } from './contract.ts';
import type { Words } from './retention.ts';

export interface Activity {
  readonly id: string;
  readonly name: Words;
  readonly purpose: Words;
  readonly basis: Words;
  readonly law: string;
  readonly verified: boolean;
  readonly about: Words;
  /** Paths of endpoints that serve it: those, and all below; a longer path of another activity wins. */
  readonly paths: readonly string[];
  /** The paths alone, not what lies below. */
  readonly exact?: boolean;
  readonly tables: readonly string[];
  /** Tables that begin so belong to it too. */
  readonly tablePrefixes?: readonly string[];
  /** Ids of retention rules. */
  readonly retention: readonly string[];
}

/** What is read from the code: endpoints with verb and audit event, tables with the classes of their personal columns. */
export interface Declared {
  readonly endpoints: readonly { method: string; path: string; needs: string; records: string | null }[];
  /** Tables that hold something personal, with the classes of those columns. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

const covers = (activity: Activity, path: string): number =>
  Math.max(
    -1,
    ...activity.paths.filter((one) => path === one || (activity.exact !== true && path.startsWith(`${one}/`))).map((one) => one.length),
  );

/** The activity that an endpoint serves: the one with the longest path that covers it; undefined when none does. */
export function activityOfPath(activities: readonly Activity[], path: string): Activity | undefined {
  const rated = activities.map((activity) => ({ activity, length: covers(activity, path) })).filter(({ length }) => length > 0);
  return rated.toSorted((one, other) => other.length - one.length)[0]?.activity;
}

/** Activities that a table serves. */
export function activitiesOfTable(activities: readonly Activity[], table: string): Activity[] {
  return activities.filter((one) => one.tables.includes(table) || (one.tablePrefixes ?? []).some((prefix) => table.startsWith(prefix)));
}

const distinct = (all: readonly string[]): string[] => [...new Set(all)].toSorted();

/** Every activity with its endpoints, audit verbs, roles, tables and classes of fields. */
export function registerOf(activities: readonly Activity[], declared: Declared): ProcessingActivityView[] {
  return activities.map((activity) => {
    const endpoints = declared.endpoints.filter(({ path }) => activityOfPath(activities, path) === activity);
    const tables = Object.keys(declared.tables).filter((table) => activitiesOfTable(activities, table).includes(activity));
    const needs = distinct(endpoints.map(({ needs: verb }) => verb));
    return {
      id: activity.id,
      name: activity.name,
      purpose: activity.purpose,
      basis: activity.basis,
      law: activity.law,
      verified: activity.verified,
      about: activity.about,
      classes: distinct(tables.flatMap((table) => declared.tables[table]!)),
      tables: tables.toSorted(),
      endpoints: endpoints.map(({ method, path }) => `${method} ${path}`),
      verbs: distinct(endpoints.flatMap(({ records }) => (records === null ? [] : [records]))),
      roles: roleNames.filter((role) => verbsOf(role).some((verb) => needs.includes(verb))),
      retention: [...activity.retention],
    };
  });
}
