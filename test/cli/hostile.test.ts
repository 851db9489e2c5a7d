// What reaches a terminal or the log of a pipeline: no escape sequence, no turned order, no command to the runner.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { printedPage } from '../../server/src/cli/report/page.ts';
import { painter } from '../../server/src/cli/report/paint.ts';
import { messageText } from '../../server/src/cli/report/sarif/places.ts';
import { textReporter } from '../../server/src/cli/report/text.ts';
import { printable, unheeded } from '../../server/src/cli/trouble.ts';
import { requirementPage } from '../../server/src/render/requirement.ts';
import type { DocumentRecord } from '../../server/src/report/record.ts';
import { hostilePack } from '../support/hostile.ts';
import { recordOf } from '../support/report.ts';

const ESCAPES =
	'\u001b]8;;command:x\u0007 \u009b31m \r\n::set-output name=a::b ##vso[task.setvariable variable=a]b ##[error]c \u202e';
/** What a runner heeds at the start of a line, or anywhere in it. */
const HEEDED = /^\s*::|##\w*\[/m;
const UNSEEN = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

function written(record: DocumentRecord): string {
	const style = { locale: 'en', asOf: '2026-11-22', paint: painter(false), quiet: false, verbose: true, columns: 100 };
	return textReporter({ ...style, locale: 'en' }).document(record);
}

describe('the text report', () => {
	it('shows hostile words of a draft as words', () => {
		const record = recordOf('x.md', '# 玩具服务协议\n', 'en');
		const line = `::add-mask::x ${ESCAPES.replace('\r\n', '')}`;
		const frame = { above: { line: 0, text: line }, line: 1, text: line, start: 0, end: 3 };
		const out = written({ ...record, findings: record.findings.map((one) => ({ ...one, frame })) });
		ok(out.includes('set-output'), out);
		ok(!UNSEEN.test(out), out);
		ok(!HEEDED.test(out), out);
	});

	it('shows hostile names and messages as words', () => {
		const record = recordOf('x.md', '# 玩具服务协议\n', 'en');
		const findings = record.findings.map((one) => ({ ...one, message: ESCAPES }));
		const out = written({ ...record, path: `::stop-commands::${ESCAPES}.md`, findings });
		ok(out.includes('stop-commands'), out);
		ok(!UNSEEN.test(out), out);
		ok(!HEEDED.test(out), out);
	});
});

describe('text for a terminal', () => {
	it('is on one line and moves nothing', () => ok(!/[\n\p{Cc}\u202e]/u.test(printable(ESCAPES))));

	it('is left alone where nothing is wrong with it', () => {
		const text = '《网络安全法》第二十一条 ## 3 a::b [x] ::';
		equal(unheeded(printable(text)), text);
	});

	it('on a page of a pack holds no escape sequence, and each sign as it was written', () => {
		const view = { pack: hostilePack, locale: 'en', asOf: '2026-11-22', withEnglish: true } as const;
		const [requirement] = hostilePack.requirements;
		ok(requirement !== undefined);
		const page = printedPage(requirementPage(requirement, view), true, painter(false));
		ok(!UNSEEN.test(page), page);
		ok(page.includes('<img src=https://evil.example/q.png>') && page.includes('[x](command:'), page);
		deepEqual(page.match(/\\[*_[\]<>#|](?!y)/g), null);
	});
});

describe('a message of SARIF', () => {
	it('holds no link that a viewer would make of it', () => {
		const text = messageText('“[click](https://evil.example) [1](2)” a] (b)');
		ok(!/\]\(/.test(text), text);
		equal(text.replaceAll('\u200B', ''), '“[click](https://evil.example) [1](2)” a] (b)');
	});
});
