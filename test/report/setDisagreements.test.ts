// What the documents of a set do not state alike, on record with the repository's law.
import { deepEqual, equal, match } from 'node:assert/strict';
import { finish } from '../../server/src/core/analyze.ts';
import type { Locale } from '../../server/src/core/model.ts';
import type { LawView } from '../../server/src/render/article.ts';
import { type Member, memberOf } from '../../server/src/report/member.ts';
import { recordDocument } from '../../server/src/report/record.ts';
import { disagreements } from '../../server/src/report/setDisagreements.ts';
import { applySet, ownFindings, type SetFindingRecord } from '../../server/src/report/sets.ts';
import { type Review, reviewSteps } from '../../server/src/settings/review.ts';
import { law, pack, today } from '../support/law.ts';

type Files = Readonly<Record<string, string>>;

function viewIn(locale: Locale): LawView {
	return { pack, locale, asOf: today, withEnglish: locale === 'en' };
}

function reviewsOf(files: Files): { readonly path: string; readonly review: Review; readonly member: Member }[] {
	const requirements = ['account-deletion', 'log-retention'];
	return Object.entries(files).map(([path, text]) => {
		const review = finish(reviewSteps(text, 'markdown', law, { asOf: today, requirements }));
		return { path, review, member: memberOf(review, path) };
	});
}

/** What the set says besides its requirements; of these only some are judged. */
function setOf(files: Files, locale: Locale = 'en', aside: readonly string[] = []): SetFindingRecord[] {
	const view = viewIn(locale);
	const reviewed = reviewsOf(files).map(({ path, review, member }) => ({
		record: recordDocument({ path, review, view }),
		member: { ...member, isAside: aside.includes(path) },
	}));
	const [members, records] = [reviewed.map(({ member }) => member), reviewed.map(({ record }) => record)];
	// A worker sends them as plain data.
	const sent: typeof members = JSON.parse(JSON.stringify(members));
	return ownFindings(applySet('微澜', sent, records, view).set);
}

const brief = (findings: readonly SetFindingRecord[]): string[] =>
	findings.map(({ kind, requirement, severity }) => `${kind} ${requirement} ${severity}`);

const ZH = `# 微澜服务协议

我们留存网络日志不少于六个月。

## 注销账号

您可以随时在“设置—注销账号”中自行注销账号，我们不会设置不合理的条件。
`;
const EN = '# Weilan Service Agreement\n\nWe retain network logs for at least six months.\n';
const ZH_PREVAILS = '\n本协议中英文版本不一致的，以中文版本为准。\n';

describe('versions of one text', () => {
	it('of which one says less: told where it would say it, with where the other does', () => {
		const [finding, ...others] = setOf({ 'a.zh.md': ZH + ZH_PREVAILS, 'a.en.md': EN });
		deepEqual(others, []);
		deepEqual(brief(finding === undefined ? [] : [finding]), ['weaker-version account-deletion warning']);
		deepEqual(
			finding?.places.slice(0, 2).map(({ path, start, facet }) => [path, start.line, facet]),
			[
				['a.en.md', 0, undefined],
				['a.zh.md', 6, 'right'],
			],
		);
		deepEqual([finding?.verdict, finding?.toldAt], ['missing', null]);
		match(finding?.message ?? '', /a\.en\.md says less than a\.zh\.md, its version in the other language \(line 7\)/);
	});

	it('of which neither says it: a gap of the set, and no difference', () => {
		const zh = ZH.slice(0, ZH.indexOf('## '));
		deepEqual(brief(setOf({ 'a.zh.md': zh + ZH_PREVAILS, 'a.en.md': EN })), []);
	});

	it('of which none says that it prevails, or each does', () => {
		const en = `${EN}\nYou may close your account yourself at any time under “Settings – Close account”, and we set no unreasonable conditions.\n`;
		const silent = setOf({ 'a.zh.md': ZH, 'a.en.md': en });
		deepEqual(brief(silent), ['prevailing-version prevailing-version information']);
		deepEqual(
			silent[0]?.places.map(({ path }) => path),
			['a.zh.md', 'a.en.md'],
		);
		const torn = `${en}\nIn case of discrepancy the English version shall prevail.\n`;
		const [both] = setOf({ 'a.zh.md': ZH + ZH_PREVAILS, 'a.en.md': torn });
		deepEqual([both?.severity, both?.verdict], ['warning', 'contradicted']);
		match(
			both?.message ?? '',
			/the Chinese version prevails \(a\.zh\.md, line 9\); the English version prevails \(a\.en\.md, line 7\)/,
		);
		deepEqual(brief(setOf({ 'a.zh.md': ZH, 'a.en.md': en, 'rules.md': `# 规则\n${ZH_PREVAILS}` })), []);
	});
});

describe('documents of a set', () => {
	it('are put on record only where one of them says less than its other version', () => {
		const askedOf = (files: Files): readonly number[] => {
			const reviewed = reviewsOf(files);
			const asked: number[] = [];
			const members = reviewed.map(({ member }) => member);
			const found = disagreements(members, (number) => void asked.push(number), viewIn('en'));
			equal(found.length, 1);
			return asked;
		};
		deepEqual(askedOf({ 'a.md': ZH, 'b.md': '# 微澜隐私政策\n\n访问日志保存三个月。\n' }), []);
		deepEqual(askedOf({ 'a.zh.md': ZH + ZH_PREVAILS, 'a.en.md': EN }), [1]);
	});

	it('that agree in other words are not told', () => {
		deepEqual(setOf({ 'a.md': ZH, 'b.md': '# 微澜隐私政策\n\n访问日志保存180天。\n' }), []);
	});

	it('that do not agree: in Chinese words, with the law that fixes it', () => {
		const [finding] = setOf({ 'a.md': ZH, 'b.md': '# 微澜隐私政策\n\n访问日志保存三个月，期满后删除。\n' }, 'zh');
		equal(finding?.title, '网络日志的留存期限');
		match(finding?.message ?? '', /不少于 180 日（a\.md 第 3 行）；90 日（b\.md 第 3 行）/);
		match(finding?.provisions[0]?.title ?? '', /第二十三条/);
	});

	it('that are read for the sake of others are told only beside these', () => {
		const files = { 'a.md': ZH, 'b.md': '# 微澜隐私政策\n\n访问日志保存三个月。\n', 'c.md': '# 微澜规则\n' };
		equal(setOf(files, 'zh', ['b.md', 'c.md']).length, 1);
		equal(setOf(files, 'zh', ['a.md', 'b.md']).length, 0);
	});

	it('are quoted as they stand', () => {
		const files = { 'a.md': ZH, 'b.md': '# 微澜隐私政策\n\n我们将**访问日志**保存三个月。\n' };
		const [finding] = setOf(files);
		for (const { path, start, end, quote } of finding?.places ?? []) {
			equal(files[path as keyof typeof files].slice(start.offset, end.offset), quote);
		}
		equal(finding?.places.length, 2);
	});
});
