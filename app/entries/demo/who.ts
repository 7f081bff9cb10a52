/** Who does what for which child: the people of the demo by the area of the child. */
import type { OpenCase } from './snapshot-store.ts';

/** District of a village: `01` of `32.71.01.1016`. */
const districtOf = (area: string): string => area.split('.')[2]!;

/** Village of the demo's own kader, and the puskesmas of the demo's own staff, below the regency's code. */
export const CIPAKU = '.01.1016';
const CIPAKU_PUSKESMAS = '.P02';

type Where = Pick<OpenCase, 'village' | 'puskesmas'>;

const atCipaku = ({ puskesmas }: Where): boolean => puskesmas.endsWith(CIPAKU_PUSKESMAS);
export const nutritionistOf = (child: Where): string => (atCipaku(child) ? 'rina' : `gizi.${districtOf(child.village)}`);
export const doctorOf = (child: Where): string => (atCipaku(child) ? 'bima' : `dokter.${districtOf(child.village)}`);
export const headOf = (child: Where): string => (atCipaku(child) ? 'endang' : doctorOf(child));
export const midwifeOf = (child: Where): string => (atCipaku(child) ? 'wulan' : nutritionistOf(child));
export const kaderOf = ({ village }: Pick<Where, 'village'>): string => (village.endsWith(CIPAKU) ? 'siti' : kaderName(village));
/** Username of the kader of another village. */
export const kaderName = (village: string): string => `kader.${village.slice(6)}`;
