/** Structured log lines without personal data: ids, verbs, counts and times only. */
import { pino } from 'pino';

export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'warn',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
