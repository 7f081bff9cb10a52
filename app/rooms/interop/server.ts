/** Server door of interop: for the composition and the command line. */
export { commitImport } from './commit-jobs.ts';
export { works } from './jobs.ts';
export { projections } from './listen.ts';
export { judgeFile, readEppgbmFile } from './judge-jobs.ts';
export type { ImportEnvironment, ReadFile } from './judge-jobs.ts';
export { planUndo, undoImport } from './undo-jobs.ts';
export { answers } from './serve.ts';
export { insertImport } from './store.ts';
export { forgetAbandonedFiles } from './upload-store.ts';
export { importObstacles } from './staging-store.ts';
export { splitParents } from './parents.ts';
