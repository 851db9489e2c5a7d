// Checks one file with harper.js, which has no command line of its own; it is copied beside the package.
import { readFileSync } from 'node:fs';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

const linter = new LocalLinter({ binary: binaryInlined });
const found = await linter.lint(readFileSync(process.argv[2], 'utf8'), { language: 'markdown' });
for (const lint of found) console.log(`${lint.span().start}: ${lint.message()}`);
