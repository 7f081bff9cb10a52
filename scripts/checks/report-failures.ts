import path from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

const TELL_EVERY_MS = 5_000;

/**
 * A reporter for `node --test` that tells what failed, in full, and of the rest only how far it is: a line every five
 * seconds. What a test prints is shown, for it should not.
 */
export default async function* reportFailures(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names: string[] = [];
  let passed = 0;
  let last = Date.now();
  for await (const event of events) {
    if (event.type === 'test:start') names[event.data.nesting] = event.data.name;
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    if (event.type === 'test:pass' && event.data.details.type !== 'suite') passed += 1;
    if (event.type === 'test:fail' && !isConsequence(event.data.details.error)) {
      const { file, line, name, nesting, details } = event.data;
      const where = file === undefined ? '' : `${path.relative(process.cwd(), file)}:${line}`;
      yield `  ✖ ${[...names.slice(0, nesting), name].join(' › ')}\n    ${where}\n${indent(inspect(details.error.cause ?? details.error))}\n`;
    }
    if (Date.now() - last >= TELL_EVERY_MS) {
      last = Date.now();
      yield `  ... ${passed} tests passed\n`;
    }
  }
}

/** A suite fails because a test in it did; that test has been told. */
function isConsequence(error: Error & { failureType?: string }): boolean {
  return error.failureType === 'subtestsFailed';
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
