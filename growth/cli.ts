#!/usr/bin/env node
/** Command line of @anakkita/growth: `score` and `prevalence`, for users of WHO Anthro. */
import { parseArgs } from 'node:util';
import { Failure } from './cli/failure.ts';
import type { CommandOptions } from './cli/options.ts';
import { prevalence } from './cli/prevalence.ts';
import { Problems } from './cli/problems.ts';
import { Progress } from './cli/progress.ts';
import { score } from './cli/score.ts';

const USAGE = `Usage:
  growth score in.csv out.csv        z-scores and flags for every child
  growth prevalence in.csv out.csv   prevalence by the method of a WHO survey report

Options:
  --age-in days|months   unit of the column age (days)
  --keep-unknown         let columns with unknown names through
  --help                 this text

Columns: id,sex,age,weight,lenhei,measure,headc,armc,oedema
For prevalence also: cluster,strata,sw,typeres,gregion,wealthq,mothered,othergr
`;

const COMMANDS: Record<string, (input: string, output: string, options: CommandOptions) => Promise<void>> = {
  score,
  prevalence,
};

function readArguments(args: string[]): ReturnType<typeof parseWords> {
  try {
    return parseWords(args);
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)} (growth --help shows how)`);
  }
}

function parseWords(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      'age-in': { type: 'string', default: 'days' },
      'keep-unknown': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help || positionals.length === 0) {
    process.stdout.write(USAGE);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const [name, input, output, ...others] = positionals as [string, ...string[]];
  const command = COMMANDS[name];
  if (!command) throw new Failure(`There is no command ${JSON.stringify(name)}: it is score or prevalence.`);
  if (!input || !output || others.length > 0) throw new Failure(`Two files are needed: growth ${name} in.csv out.csv`);
  const ageIn = values['age-in'];
  if (ageIn !== 'days' && ageIn !== 'months') throw new Failure('--age-in is days or months.');
  const problems = new Problems();
  const progress = new Progress();
  try {
    await command(input, output, { ageIn, keepUnknown: values['keep-unknown'], problems, progress });
  } finally {
    progress.end();
    problems.summarize();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
