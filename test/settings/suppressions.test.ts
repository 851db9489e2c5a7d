// Comments that accept a finding: obeyed where they stand and give a reason, told of where they are wrong.
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../server/src/core/analyze.ts';
import type { Format } from '../../server/src/core/model.ts';
import { type Review, reviewSteps } from '../../server/src/settings/review.ts';
import { anyEdit, applyEdit, type RandomEdit, runs } from '../support/drafts.ts';
import { toyLaw } from '../support/toy.ts';

const TITLE = '# 玩具协议\n\n';
const WRONG = '第一条 用户不得离开。\n';

function review(text: string, format: Format = 'markdown'): Review {
	return finish(reviewSteps(text, format, toyLaw, { asOf: '2026-11-22' }));
}

/** What is accepted, with its reason. */
function accepted(text: string, format?: Format): string[] {
	const { decided } = review(text, format);
	return [...decided].map(([requirement, { waiver, state }]) => `${requirement} ${state}: ${waiver.reason}`);
}

/** What is told of comments. */
function told(text: string, format?: Format): string[] {
	return review(text, format)
		.problems.filter(({ id }) => id.startsWith('comment-'))
		.map(({ id, detail = '', nearest = '' }) => `${id} ${detail} ${nearest}`.trim());
}

describe('a comment that disables', () => {
	it('accepts an absence wherever in the document it stands, as long as nothing closes it', () => {
		for (const text of [
			`${TITLE}你好。\n\n<!-- hegui-disable doorbells : no bells here -->\n`,
			`<!-- hegui-disable doorbells：no bells here -->\n${TITLE}你好。\n`,
			`${TITLE}你好。<!-- hegui-disable doorbells : no bells\n here -->\n`,
		]) {
			deepEqual(accepted(text), ['doorbells active: no bells here'], text);
			deepEqual(told(text), []);
		}
	});

	it('accepts all that it names, or everything where it names nothing', () => {
		const text = (ids: string): string => `${TITLE}你好。\n\n<!-- hegui-disable ${ids} : later -->\n`;
		deepEqual(accepted(text('doorbells, diaries')), ['diaries active: later', 'doorbells active: later']);
		deepEqual(accepted(text('doorbells、leaving')), ['leaving active: later', 'doorbells active: later']);
		equal(accepted(text('')).length, 3);
	});

	it('accepts what is found behind it, up to the comment that enables', () => {
		const between = '<!-- hegui-disable leaving : tested -->\n\n';
		const end = '\n<!-- hegui-enable leaving -->\n';
		deepEqual(accepted(`${TITLE}${between}${WRONG}${end}`), ['leaving active: tested']);
		deepEqual(accepted(`${TITLE}${between}你好。\n${end}\n${WRONG}`), []);
		deepEqual(told(`${TITLE}${between}你好。\n${end}\n${WRONG}`), ['comment-idle leaving']);
		deepEqual(accepted(`${TITLE}${WRONG}\n${between}`), []);
	});

	it('is closed for what is named, and by a comment without names for all', () => {
		const text = (end: string): string =>
			`<!-- hegui-disable leaving, doorbells : why -->\n\n你好。\n\n<!-- hegui-enable ${end} -->\n\n${TITLE}再见。\n`;
		deepEqual(accepted(text('leaving')), ['doorbells active: why']);
		deepEqual(accepted(text('')), []);
	});

	it('accepts an absence whose place lies in what it encloses', () => {
		const text = `<!-- hegui-disable doorbells : why -->\n\n${TITLE}<!-- hegui-enable -->\n\n你好。\n`;
		deepEqual(accepted(text), ['doorbells active: why']);
	});

	it('disables the next block alone', () => {
		const next = '<!-- hegui-disable-next leaving : quoted -->\n\n';
		deepEqual(accepted(`${TITLE}${next}${WRONG}\n你好。\n`), ['leaving active: quoted']);
		deepEqual(accepted(`${TITLE}${next}你好。\n\n${WRONG}`), []);
		deepEqual(told(`${TITLE}${next}你好。\n\n${WRONG}`), ['comment-idle leaving']);
		deepEqual(accepted(`${next}${TITLE}你好。\n`), ['leaving active: quoted']);
	});

	it('keeps a finding of which one place lies outside', () => {
		const text = `${TITLE}<!-- hegui-disable-next leaving : why -->\n\n${WRONG}\n第二条 用户不得离开。\n`;
		deepEqual(accepted(text), []);
	});
});

describe('a comment', () => {
	it('without a reason is not obeyed, and told so', () => {
		for (const comment of ['<!-- hegui-disable doorbells -->', '<!-- hegui-disable doorbells : -->']) {
			deepEqual(accepted(`${TITLE}你好。\n\n${comment}\n`), []);
			deepEqual(told(`${TITLE}你好。\n\n${comment}\n`), ['comment-without-reason']);
		}
	});

	it('with an unknown name is told the nearest; the other names count', () => {
		const text = `${TITLE}你好。\n\n<!-- hegui-disable doorbell, diaries : why -->\n`;
		deepEqual(accepted(text), ['diaries active: why']);
		deepEqual(told(text), ['comment-unknown-requirement doorbell doorbells']);
		equal(accepted(`${TITLE}<!-- hegui-disable xyz : why -->\n`).length, 0);
	});

	it('that silences nothing is told', () => {
		deepEqual(told(`${TITLE}您可以离开。\n\n<!-- hegui-disable leaving : why -->\n`), ['comment-idle leaving']);
	});

	it('is none in code, in plain text, or under another name', () => {
		const comment = '<!-- hegui-disable doorbells : why -->';
		for (const text of [
			`\`\`\`\n${comment}\n\`\`\``,
			`用 \`${comment}\` 写。`,
			`    ${comment}`,
			'<!-- hegui-disabled x : y -->',
		]) {
			deepEqual([accepted(`${TITLE}${text}\n`), told(`${TITLE}${text}\n`)], [[], []], text);
		}
		deepEqual(accepted(`玩具协议\n\n${comment}\n`, 'plain'), []);
	});

	it('counts in HTML, and in HTML within Markdown', () => {
		const comment = '<!-- hegui-disable doorbells : why -->';
		deepEqual(accepted(`<h1>玩具协议</h1>\n${comment}<p>你好。</p>`, 'html'), ['doorbells active: why']);
		deepEqual(accepted(`<script>"${comment}"</script><h1>玩具协议</h1>`, 'html'), []);
		deepEqual(accepted(`${TITLE}<div>\n${comment}\n</div>\n`), ['doorbells active: why']);
	});

	it('counts in lists and quotations', () => {
		const comment = '<!-- hegui-disable doorbells : why -->';
		deepEqual(accepted(`${TITLE}> 你好。\n>\n> ${comment}\n`), ['doorbells active: why']);
		deepEqual(accepted(`${TITLE}- 你好。\n\n  ${comment}\n`), ['doorbells active: why']);
	});
});

describe('an edited draft with comments', () => {
	const PIECES = [
		'<!-- hegui-disable leaving : a -->',
		'<!-- hegui-disable-next : b -->',
		'<!-- hegui-enable -->',
		'<!--',
		'-->',
		'```\n',
		'# 玩具协议',
		'用户不得离开。',
		'\n\n',
		'<div>',
		'- ',
	];
	const contentOf = ({ decided, problems }: Review): string => JSON.stringify([[...decided], problems]);

	it('reads as a fresh one', function () {
		this.timeout(120_000);
		const draft = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));
		const edits = fc.array(anyEdit, { minLength: 4, maxLength: 4 });
		const formats = fc.constantFrom<Format>('markdown', 'html');
		const property = fc.property(draft, formats, edits, (first, format, changes: readonly RandomEdit[]) => {
			let text = first;
			let { reading } = review(text, format);
			for (const random of changes) {
				const { text: after, edit } = applyEdit(text, random);
				const declared = { asOf: '2026-11-22' };
				const edited = finish(reviewSteps(after, format, toyLaw, declared, {}, { reading, edit }));
				equal(contentOf(edited), contentOf(review(after, format)));
				({ reading } = edited);
				text = after;
			}
		});
		fc.assert(property, runs(200));
	});
});
