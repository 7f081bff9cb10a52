import { problemBody, type ProblemBody } from '../problem/index.ts';
import { ProblemError } from '../http/client.ts';

/**
 * Fetches a file and hands it to the browser to keep.
 * @returns the name of the file
 * @throws ProblemError also when the line breaks in the middle: half a file is not kept
 */
export async function keepFile(url: string, otherwiseNamed: string): Promise<string> {
  let response: Response;
  let file: Blob;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new ProblemError((await response.json().catch(() => problemBody('server.failed'))) as ProblemBody);
    file = await response.blob();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(problemBody('server.busy', { offline: true }));
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? otherwiseNamed;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}
