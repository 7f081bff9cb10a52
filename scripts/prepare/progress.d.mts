/** Shows on the error output that something long goes on; see `progress.mjs`. */
export function showProgress(label: string, detail?: () => string): { done(): void };
