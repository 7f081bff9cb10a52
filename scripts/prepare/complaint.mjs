/** Something the person at the keyboard has to put right; shown as its sentence alone, without a stack. */
export class Complaint extends Error {}

/**
 * Runs a script's work and turns its failure into a sentence and an exit code.
 *
 * @param {() => Promise<number>} work resolves with the exit code
 */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Complaint ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
