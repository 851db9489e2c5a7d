// Placeholders left in a draft are found where nobody could mean them otherwise, and nowhere else.
import { deepEqual } from 'node:assert/strict';
import { finish, readSteps } from '../../server/src/core/analyze.ts';
import { documentTypes, type Format } from '../../server/src/core/model.ts';
import { PlaceholderFinder } from '../../server/src/core/placeholder/find.ts';
import { newDraftText } from '../../server/src/render/newDraft.ts';
import { plainClause } from '../../server/src/render/requirement.ts';
import { law, pack } from '../support/law.ts';

const finder = new PlaceholderFinder(pack);

function found(text: string, format: Format = 'markdown'): string[] {
	return finder.find(finish(readSteps(text, format, law))).map(({ start, end }) => text.slice(start, end));
}

describe('placeholders', () => {
	it('of every model clause are found as they are inserted', () => {
		for (const { id, modelClause } of pack.requirements) {
			for (const locale of ['zh', 'en'] as const) {
				const slots = [...modelClause[locale].matchAll(/\{\{[^|}]*\|([^}]*)\}\}/g)].map(([, words = '']) => words);
				const marked = slots.map((words) => (locale === 'zh' ? `【${words}】` : `[${words}]`));
				deepEqual(found(plainClause(modelClause[locale], locale)), marked, `${id} ${locale}`);
			}
		}
	});

	it('are found where a clause begins or ends with them', () => {
		deepEqual(found('# [TBD] Terms\n\nContact: [TBD]\n\n[TBD] is the operator.\n'), ['[TBD]', '[TBD]', '[TBD]']);
	});

	it('of the title of a new draft are found', () => {
		const facts = { serviceKinds: [], features: [], withClauses: false, asOf: '2026-11-22' } as const;
		for (const documentType of documentTypes) {
			const titles = (['zh', 'en'] as const).map((language) =>
				newDraftText({ ...facts, documentType, language }, pack),
			);
			deepEqual(
				titles.map((text) => found(text)),
				[['【服务名称】'], ['[Name of the Service]']],
			);
		}
	});

	it('are braces, empty brackets and bullets in brackets', () => {
		deepEqual(found('我们在{{days}}日内处理，电话【　】，地址【】，邮箱[●]，网址【●】。'), [
			'{{days}}',
			'【　】',
			'【】',
			'[●]',
			'【●】',
		]);
	});

	it('are blanks within a sentence', () => {
		deepEqual(found('本协议自____年___月起生效。'), ['____', '___']);
		deepEqual(found('甲方：________\n乙方：________', 'plain'), ['________', '________']);
		deepEqual(found('<p>Signed on ______ in Shanghai</p>', 'html'), ['______']);
	});

	it('are words in brackets that say so, and no words outside', () => {
		deepEqual(found('电话：【待定】；邮箱（TBD）；[To be confirmed]。'), ['【待定】', '（TBD）', '[To be confirmed]']);
		deepEqual(found('具体日期待定，价格TBD。'), []);
	});

	it('are no rules, no emphasis, no tables, no links, no boxes to tick', () => {
		const text =
			'好。\n\n___\n\n___重要___ 的 __话__。\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n\n[15](https://example.com) 天，见[注]。\n\n- [ ] 阅读\n- [x] 同意\n';
		deepEqual(found(text), []);
		deepEqual(found('第一行\n__________\n第二行', 'plain'), []);
		deepEqual(found('<p title="____ [●]">好</p>', 'html'), []);
	});

	it('are no names of buttons, and no notes with a number', () => {
		deepEqual(found('请前往【我的】-【设置】-【在线客服】或【意见反馈】联系我们。'), []);
		deepEqual(found('个人信息的处理见说明[15]。'), []);
		deepEqual(found('We keep your data for [15] days, see [15].'), []);
	});
});
