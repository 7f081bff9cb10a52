import { ProblemError, addressOf } from '../../../platform/http/client.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { problemBody, type ProblemBody } from '../../../platform/problem/index.ts';
import { exportRegister, type exportForms } from '../index.ts';

export type RegisterForm = (typeof exportForms)[number];

/**
 * Fetches the register as a file and hands it to the browser to keep.
 * @returns the name of the file
 * @throws ProblemError also when the line breaks in the middle: half a file is not kept
 */
export async function fetchRegisterFile(input: InputOf<typeof exportRegister>): Promise<string> {
  let response: Response;
  let file: Blob;
  try {
    response = await fetch(addressOf(exportRegister, input).url, { credentials: 'same-origin' });
    if (!response.ok) throw new ProblemError((await response.json().catch(() => problemBody('server.failed'))) as ProblemBody);
    file = await response.blob();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(problemBody('server.busy', { offline: true }));
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `daftar-anak.${input.form}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}
