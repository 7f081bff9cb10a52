/** What the terminal shows: short lines while starting, then the address and how to sign in. */
import { demoCast } from '../../rooms/access/index.ts';
import type { Role } from '../../rooms/access/index.ts';

/** Writes one line for the person who started the server. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Indonesian words for the roles, with the English ones beside. */
const roleWords: Readonly<Record<Role, string>> = {
  chair: 'ketua tim (chair)',
  secretariat: 'sekretariat (secretariat)',
  district_head: 'camat (district head)',
  village_head: 'lurah (village head)',
  nutritionist: 'ahli gizi (nutritionist)',
  midwife: 'bidan (midwife)',
  doctor: 'dokter (doctor)',
  puskesmas_head: 'kepala puskesmas (head)',
  kader: 'kader posyandu',
  family_companion: 'pendamping keluarga (TPK)',
  foster_parent: 'bapak asuh (foster parent)',
  department: 'perangkat daerah (department)',
  contributor: 'penyumbang (contributor)',
  auditor: 'auditor',
  data_protection_officer: 'pelindung data (DPO)',
  administrator: 'administrator',
};

const reaches: readonly [RegExp, string][] = [
  [/^$/, 'seluruh kota'],
  [/^\.\d{2}$/, 'Kec. Bogor Selatan'],
  [/^\.P/, 'Puskesmas Cipaku'],
  [/./, 'Kel. Cipaku'],
];

/** A table of the demo's people. */
export function demoTable(passwords: Readonly<Record<string, string>>): string {
  const rows = demoCast.map(({ username, name, role, below }) => [
    username,
    passwords[username] ?? '',
    name,
    roleWords[role],
    reaches.find(([form]) => form.test(below))![1],
  ]);
  const head = ['pengguna', 'kata sandi', 'nama', 'peran', 'wilayah'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Where the server is found, as a person types it. */
export function addressOf(settings: { host: string; origin: string | null }, port: number): string {
  const name = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(settings.host) ? 'localhost' : settings.host;
  return settings.origin ?? `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
