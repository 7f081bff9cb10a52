/** Starts AnakKita. Compiled code is kept beside the data, so that a second start does not read everything anew. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(process.env['ANAKKITA_DATA'] || 'data', 'cache'));
await import('./start/run.ts');
