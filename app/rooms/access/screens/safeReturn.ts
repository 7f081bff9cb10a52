/** Where to go after signing in: only an address of this app, never another site, never the door itself. */
export function safeReturn(asked: string | undefined): string {
  if (asked === undefined || !/^\/(?![/\\])/.test(asked)) return '/';
  return asked.startsWith('/masuk') || asked.startsWith('/undangan') || asked.startsWith('/kota-sendiri') ? '/' : asked;
}
