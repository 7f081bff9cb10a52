/**
 * PostgreSQL's settings for one machine with two cores that serves a city. They are passed at every start rather than
 * written down at the first, so an upgrade of AnakKita brings its settings along.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  shared_buffers: '256MB',
  huge_pages: 'off',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // A planner that compiles, or forks helpers, for a query of a few milliseconds doubles the slowest answers on two cores;
  // helpers also need /dev/shm, of which a container has 64 MB.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A month's import is hundreds of megabytes of log: let it through without a checkpoint in the middle.
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  // The log must not carry a person's data: neither the statement nor the "Key (...) already exists" of an error.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

const DURABLE: Readonly<Record<string, string>> = { max_connections: '40', fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** For tests only: a power cut may lose everything. */
const THROWAWAY: Readonly<Record<string, string>> = {
  max_connections: '120',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The arguments of `postgres` that set them. */
export function settingArguments(socketDir: string, durable: boolean): string[] {
  const settings = { ...ALWAYS, ...(durable ? DURABLE : THROWAWAY), unix_socket_directories: socketDir };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
