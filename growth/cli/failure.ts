/** What ends a command: one clear sentence for the person who typed it. */
export class Failure extends Error {}

/** The sentence for an error of the file system, by its code. */
export function failureOf(error: unknown, path: string, doing: 'read' | 'write'): Failure {
  const code = (error as { code?: string }).code;
  const verb = doing === 'read' ? 'Cannot read' : 'Cannot write';
  if (code === 'ENOENT')
    return new Failure(doing === 'read' ? `${verb} ${path}: there is no such file.` : `${verb} ${path}: its folder does not exist.`);
  if (code === 'EISDIR') return new Failure(`${verb} ${path}: it is a folder.`);
  if (code === 'EACCES' || code === 'EPERM') return new Failure(`${verb} ${path}: permission denied.`);
  if (code === 'ENOSPC') return new Failure(`${verb} ${path}: the disk is full.`);
  return new Failure(`${verb} ${path}: ${error instanceof Error ? error.message : String(error)}`);
}
