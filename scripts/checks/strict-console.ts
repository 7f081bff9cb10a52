/**
 * Loaded before every test file: what is printed as an error or a warning while tests run fails that file, for nobody
 * reads the output of a run that passed.
 */
for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]): never => {
    const complaint = `console.${level} in a test: ${words.map(String).join(' ')}`;
    // Should somebody catch what is thrown here, the exit code and the line still tell.
    process.exitCode = 1;
    process.stderr.write(`  ${complaint}\n`);
    throw new Error(complaint);
  };
}
