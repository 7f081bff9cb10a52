import { addressOf } from '../../../platform/http/client.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { keepFile } from '../../../platform/ui/keepFile.ts';
import { exportRegister, type exportForms } from '../index.ts';

export type RegisterForm = (typeof exportForms)[number];

/**
 * Fetches the register as a file and hands it to the browser to keep.
 * @returns the name of the file
 * @throws ProblemError also when the line breaks in the middle: half a file is not kept
 */
export function fetchRegisterFile(input: InputOf<typeof exportRegister>): Promise<string> {
  return keepFile(addressOf(exportRegister, input).url, `daftar-anak.${input.form}`);
}
