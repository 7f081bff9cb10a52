/** The conduct that a foster parent signs before the first child. Its sentences stand with the screens, in both languages. */

/** Wording in force. Who signed an older one signs again before the next child. */
export const CONDUCT_VERSION = '2026-1';

/** Rules of that wording, in the order in which they are read. */
export const conductRules = ['with_kader', 'never_alone', 'no_contact', 'no_photo', 'no_telling', 'no_measuring', 'no_campaign', 'no_milk', 'guardian_decides'] as const;
export type ConductRule = (typeof conductRules)[number];
