// What a person at a terminal sees more than a program: colour, progress, pages without Markdown marks.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { isColourful, type Outlet } from '../../server/src/cli/host.ts';
import { printedPage } from '../../server/src/cli/report/page.ts';
import { painter } from '../../server/src/cli/report/paint.ts';
import { progressOn } from '../../server/src/cli/report/progress.ts';

function outlet(isTerminal: boolean): Outlet & { readonly written: string[] } {
	const written: string[] = [];
	return {
		written,
		isTerminal,
		columns: 60,
		write: async (text) => {
			written.push(text);
		},
	};
}

describe('colour', () => {
	it('is for terminals, unless NO_COLOR or CI say otherwise', () => {
		equal(isColourful(outlet(true), {}), true);
		equal(isColourful(outlet(true), { NO_COLOR: '' }), true);
		equal(isColourful(outlet(true), { NO_COLOR: '1' }), false);
		equal(isColourful(outlet(true), { CI: 'true' }), false);
		equal(isColourful(outlet(false), {}), false);
	});

	it('leaves text alone where it is not wanted', () => {
		equal(painter(false)('red', 'error'), 'error');
		equal(painter(true)('red', 'error'), '\u001b[31merror\u001b[0m');
		equal(painter(true)('red', ''), '');
	});
});

/** Columns that a text takes on a terminal, at most. */
function columnsOf(text: string): number {
	return [...text].reduce((sum, character) => sum + (character > '\u1100' ? 2 : 1), 0);
}

describe('progress', () => {
	const CLEAR = '\r\u001b[K';
	let time = 0;
	const options = { isWanted: true, total: 4, locale: 'en', now: () => time } as const;

	beforeEach(() => {
		time = 0;
	});

	it('shows how far a run is, and takes the line away', async () => {
		const errors = outlet(true);
		const progress = progressOn(errors, options);
		await progress.show(2, 'docs/协议.md');
		await progress.clear();
		await progress.clear();
		deepEqual(errors.written, [`${CLEAR}[##########..........] 2/4 docs/协议.md`, CLEAR]);
	});

	it('tells how fast it is and how long it will take, as soon as it can', async () => {
		const errors = outlet(true);
		const chinese = outlet(true);
		const progress = progressOn(errors, { ...options, total: 1000 });
		const other = progressOn(chinese, { ...options, total: 100_000, locale: 'zh' });
		await progress.show(0, 'a.md');
		time = 1000;
		for (const one of [progress, other]) await one.show(1, 'a.md');
		time = 3000;
		await progress.show(101, 'b.md');
		await other.show(11, 'b.md');
		match(errors.written[0] ?? '', /\] 0\/1000 a\.md$/);
		match(errors.written[2] ?? '', /\] 101\/1000 50\/s 0:18 left b\.md$/);
		match(chinese.written[1] ?? '', /\] 11\/100000 每秒 5\.0 个 剩余 5:33:18 /);
	});

	it('counts where nobody knows how many there will be', async () => {
		const errors = outlet(true);
		const progress = progressOn(errors, { ...options, total: undefined });
		await progress.show(1, 'a.md');
		time = 1000;
		await progress.show(31, 'b.md');
		equal(errors.written[1], `${CLEAR}31 30/s b.md`);
	});

	it('is drawn ten times a second at most', async () => {
		const errors = outlet(true);
		const progress = progressOn(errors, { ...options, total: 1000 });
		for (; time < 1000; time++) await progress.show(time, 'a.md');
		equal(errors.written.length, 10);
	});

	it('fits on one line of the terminal, however wide the characters and however narrow it is', async () => {
		for (const columns of [60, 31, 12, 3]) {
			for (const path of ['很长的路径/'.repeat(40), '한글/'.repeat(40), '😀'.repeat(40), 'a/'.repeat(80)]) {
				const errors = { ...outlet(true), columns };
				await progressOn(errors, options).show(1, path);
				const shown = (errors.written[0] ?? '').replace(CLEAR, '');
				ok(columnsOf(shown) < columns, shown);
				ok(!/\p{Surrogate}/u.test(shown), shown);
			}
		}
	});

	it('shows no escape sequences of a path', async () => {
		const errors = outlet(true);
		await progressOn(errors, options).show(1, 'a\u001b[31m.md');
		ok(!(errors.written[0] ?? '').replace(CLEAR, '').includes('\u001b'));
	});

	it('is silent elsewhere', async () => {
		for (const [errors, isWanted] of [
			[outlet(false), true],
			[outlet(true), false],
		] as const) {
			const progress = progressOn(errors, { ...options, isWanted });
			await progress.show(1, 'a.md');
			await progress.clear();
			deepEqual(errors.written, []);
		}
	});
});

describe('pages', () => {
	const markdown =
		'# Title\n\n**[art. 11](hegui:/law/x/11.md)** and `id`\n\n> *words* of <https://example.com>\n\n---\n\n**end**\n';

	it('lose their marks on a terminal', () => {
		const page = printedPage(markdown, true, painter(false));
		equal(page, 'Title\n\nart. 11 and id\n\n  words of https://example.com\n\nend\n');
	});

	it('stay Markdown in a file, but for links into the editor', () => {
		const page = printedPage(markdown, false, painter(false));
		equal(page, markdown.replace('[art. 11](hegui:/law/x/11.md)', 'art. 11'));
	});
});
