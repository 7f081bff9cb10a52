/** An open need without its child, as givers may know it. */
import type { DonorWay } from '../needs/index.ts';

/** Quantities in its unit, price in whole rupiah a unit. */
export interface OpenNeed {
  id: string;
  /** Tells children apart within one answer; leads nowhere. */
  childNo: number;
  /** Code of the kelurahan. */
  village: string;
  item: string;
  unit: string;
  quantity: number;
  covered: number;
  unitPrice: number;
  deadline: string;
  donor: DonorWay;
  divisible: boolean;
  urgency: number;
  urgencyReasons: string[];
  /** First month of the child's age group. */
  ageBand: number | null;
}
