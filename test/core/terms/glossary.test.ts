// Defined terms: where drafts define them, in Chinese and English, and what is a use of one and what only looks like it.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { finish, type Reading, readSteps } from '../../../server/src/core/analyze.ts';
import { CitationFinder } from '../../../server/src/core/citation/find.ts';
import { placedSpan } from '../../../server/src/core/judge/context.ts';
import type { Format } from '../../../server/src/core/model.ts';
import { glossaryOf } from '../../../server/src/core/terms/glossary.ts';
import { clauseWords } from '../../../server/src/core/terms/words.ts';
import { anyDraft, anyEdit, applyEdit, runs } from '../../support/drafts.ts';
import { law } from '../../support/law.ts';
import { toyLaw } from '../../support/toy.ts';

function reading(text: string, format: Format = 'markdown'): Reading {
	return finish(readSteps(text, format, law));
}

function terms(text: string, format?: Format): string[] {
	return glossaryOf(reading(text, format)).terms.map(({ words }) => words);
}

/** Uses of all terms, with a few units around. */
function uses(text: string): string[] {
	const read = reading(text);
	const glossary = glossaryOf(read);
	return read.clauses.flatMap((clause) =>
		glossary.usesIn(clause).map(({ start, end, isDefinition }) => {
			return `${text.slice(Math.max(0, start - 2), start)}[${text.slice(start, end)}]${isDefinition ? '=' : ''}${text.slice(end, end + 2)}`;
		}),
	);
}

describe('definitions of terms', () => {
	const texts: readonly (readonly [text: string, ...terms: string[]])[] = [
		['微澜网络科技有限公司（以下简称“微澜”）提供服务。', '微澜'],
		['微澜网络科技有限公司（以下简称微澜）提供服务。', '微澜'],
		['微澜网络科技有限公司（下称“微澜”或“我们”）提供服务。', '微澜', '我们'],
		['微澜网络科技有限公司（“微澜”）提供服务，点击按钮（“同意”）即可。', '微澜'],
		['微澜网站及应用（以下统称为「微澜平台」）', '微澜平台'],
		['“读者”是指订阅公众账号的用户。', '读者'],
		['“读者”，指订阅公众账号的用户；“运营者”，指开设公众账号的用户。', '读者', '运营者'],
		['- **粉丝群**，指依托公众账号建立的群组；', '粉丝群'],
		['**个人信息**：系指能够识别自然人的信息。', '个人信息'],
		['您点击“同意”即表示接受；**重要**，请您阅读。'],
		['“用户”指定的收货地址以页面为准。'],
		['用户是指注册的人。'],
		['Weilan Network Technology Co., Ltd. ("Weilan", "we", "us") and you.', 'Weilan'],
		['the website and the applications (together, the "Service")', 'Service'],
		['Weilan Ltd. (hereinafter referred to as the “Platform”) and you', 'Platform'],
		['Weilan Ltd., hereinafter "Weilan", and you', 'Weilan'],
		['"Creator" means a user; "Reader" means a user who follows.', 'Creator', 'Reader'],
		['“Personal Information” has the meaning given in the law.', 'Personal Information'],
		['**Services** means what we offer.', 'Services'],
		['Select "I agree" (or press "Cancel" to go back).'],
		['By this we mean that you may leave.'],
	];
	for (const [text, ...found] of texts) {
		it(`“${text}” defines ${found.length}`, () => deepEqual(terms(text), found));
	}

	it('are read in HTML and in plain text', () => {
		deepEqual(terms('<p><b>读者</b>，指订阅的用户。（以下简称&ldquo;微澜&rdquo;）</p>', 'html'), ['读者', '微澜']);
		deepEqual(terms('“读者”是指订阅的用户。\n', 'plain'), ['读者']);
	});
});

describe('uses of terms', () => {
	it('are told from longer terms, from full names and from names in 《》', () => {
		const text =
			'微澜网络科技有限公司（以下简称“微澜”）运营“微澜平台”，“微澜平台”是指网站。\n\n微澜依照《微澜平台规则》运营微澜平台，微澜网络科技有限公司负责。\n';
		deepEqual(uses(text), [
			'称“[微澜]=”）',
			'营“[微澜平台]”，',
			'，“[微澜平台]=”是',
			'\n\n[微澜]依照',
			'运营[微澜平台]，微',
		]);
	});

	it('in English begin with a capital and may stand in the plural, and are whole words', () => {
		const text =
			'"Creator" means a user. Creators and the Creator\'s heirs create; a creator, Recreators and Creatorship do not. Weilan Network Ltd. ("Weilan") and www.weilan.com, a@Weilan.com.\n';
		deepEqual(uses(text), ['"[Creator]=" ', '. [Creator]s ', "e [Creator]'s", '("[Weilan]=")']);
	});

	it('are found in the wording of the draft, in either script and over line ends', () => {
		const text = '“粉絲群”是指群組。\n\n依照本協議的約定和平台的各項規則在平台上自行建立粉絲\n群的人是群主。粉丝群\n';
		deepEqual(uses(text), ['“[粉絲群]=”是', '建立[粉絲\n群]的人', '主。[粉丝群]\n']);
	});

	it('that may be rewritten are not those in citations, nor those with markup inside', () => {
		const text = '“玩具”是指玩物。\n\n依照玩具规定第三条，玩具和玩**具**可以离开。\n';
		const read = finish(readSteps(text, 'markdown', toyLaw));
		const glossary = glossaryOf(read);
		const [term] = glossary.terms;
		ok(term !== undefined);
		const places = (found: readonly { start: number }[]): number[] => found.map(({ start }) => start);
		equal(glossary.usesOf(term).length, 4);
		const writable = places(glossary.writable(term, new CitationFinder(toyLaw.pack), '2026-01-01'));
		deepEqual(writable, [1, text.indexOf('玩具和')]);
	});
});

describe('words that bind, allow and forbid', () => {
	it('are taken at their full length', () => {
		const read = reading('用户应当实名，可以随时注销账号；功能相应调整，不应当造谣，不得冒用。\n');
		const said = read.clauses.map((clause) => {
			const { modalities, prohibitions } = clauseWords(clause, read);
			return [modalities, prohibitions].map((spans) =>
				spans.map((span) => placedSpan(clause, span)).map(({ start, end }) => read.source.slice(start, end)),
			);
		});
		deepEqual(said, [
			[
				['应当', '可以'],
				['不应当', '不得'],
			],
		]);
	});
});

describe('a glossary', () => {
	it('after an edit is that of the new text', () => {
		fc.assert(
			fc.property(anyDraft, anyEdit, (before, random) => {
				const { text, edit } = applyEdit(before, random);
				const first = finish(readSteps(before, 'markdown', toyLaw));
				for (const clause of first.clauses) glossaryOf(first).usesIn(clause);
				const again = finish(readSteps(text, 'markdown', toyLaw, { reading: first, edit }));
				const afresh = finish(readSteps(text, 'markdown', toyLaw));
				const all = (read: Reading): unknown => read.clauses.map((clause) => glossaryOf(read).usesIn(clause));
				deepEqual(all(again), all(afresh));
			}),
			runs(150),
		);
	});
});
