/** Code of the demo: no real regency has it. */
export const DEMO_CODE = '99.71';
