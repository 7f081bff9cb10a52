/** The repository's folder. */
export const root: string;
/** The folder the person stands in. */
export function standingIn(): string;
/** Where the data lies; made if missing. Throws a sentence when it cannot be written. */
export function dataFolder(): string;
