/** Every regency of the country with its province, to choose one's own from. */
import { listRegencies } from './idn-area-store.ts';

export interface RegencyChoice {
  code: string;
  name: string;
  province: string;
}

let known: Promise<RegencyChoice[]> | undefined;

/** Read once: half a thousand lines that never change while the server runs. */
export function regencyChoices(): Promise<RegencyChoice[]> {
  known ??= read();
  return known;
}

async function read(): Promise<RegencyChoice[]> {
  const { getProvinces } = await import('idn-area-data');
  const names = new Map((await getProvinces()).map(({ code, name }) => [code, name]));
  return (await listRegencies()).map(({ code, name }) => ({ code, name, province: names.get(code.slice(0, 2)) ?? '' }));
}
