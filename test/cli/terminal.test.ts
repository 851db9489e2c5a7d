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

describe('progress', () => {
	it('shows how far a run is, and takes the line away', async () => {
		const errors = outlet(true);
		const progress = progressOn(errors, true);
		await progress.show(3, 4, 'docs/协议.md');
		await progress.clear();
		match(errors.written[0] ?? '', /\[#{10}\.{10}\] 3\/4 docs\/协议\.md$/);
		equal(errors.written[1], '\r\u001b[K');
	});

	it('fits on one line of the terminal', async () => {
		const errors = outlet(true);
		await progressOn(errors, true).show(1, 2, '很长的路径/'.repeat(40));
		const shown = (errors.written[0] ?? '').replace('\r\u001b[K', '');
		const columns = [...shown].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
		ok(columns < 60);
	});

	it('is silent elsewhere', async () => {
		for (const [errors, isWanted] of [
			[outlet(false), true],
			[outlet(true), false],
		] as const) {
			const progress = progressOn(errors, isWanted);
			await progress.show(1, 2, 'a.md');
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
