// The options of `npm run bench`.
import { parseArgs } from 'node:util';

const HELP = `npm run bench -- [options]

  --quick            without peers and the largest size, fewer repeats: under a minute
  --peers DIR        where npm install --prefix DIR put the peers (or HEGUI_BENCH_PEERS)
  --no-peers         without peers
  --inputs DIR       policy-10k.md, policy-100k.md, policy-1m.md, policy-5m.md of another generator
  --only PARTS       of: commandLine,start,edits,requests,fullCheck,sizes,activation
  --vscode           also the activation in a real VS Code
  --out FILE         keeps all figures as JSON
  --from FILE        takes the figures of such a file and measures nothing
  --write-docs       writes docs/performance.md
  --update-budgets   writes bench/budgets.json from this run`;

/** Reads the arguments; ends the process where help is asked for. */
export function readOptions(args = process.argv.slice(2)) {
	const flag = { type: 'boolean', default: false };
	const text = { type: 'string' };
	const { values } = parseArgs({
		args,
		options: {
			quick: flag,
			peers: text,
			'no-peers': flag,
			inputs: text,
			only: text,
			vscode: flag,
			out: text,
			from: text,
			'write-docs': flag,
			'update-budgets': flag,
			help: flag,
		},
	});
	if (values.help) {
		console.log(HELP);
		process.exit(0);
	}
	return values;
}
