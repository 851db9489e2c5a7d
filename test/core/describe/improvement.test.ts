// A clause that states a part is completed by sentences of the model clause, put behind it.
import { equal, ok } from 'node:assert/strict';
import { finish, judgeReading, readSteps } from '../../../server/src/core/analyze.ts';
import { planImprovement } from '../../../server/src/core/describe/improvement.ts';
import type { Format } from '../../../server/src/core/model.ts';
import { findingOf, law, pack } from '../../support/law.ts';
import { toyLaw } from '../../support/toy.ts';

/** The text with what would complete its statement of a requirement; undefined where nothing would. */
function improved(text: string, id: string, format: Format = 'markdown', pack = toyLaw): string | undefined {
	const reading = finish(readSteps(text, format, pack));
	const { findings } = judgeReading(reading, { asOf: '2026-11-22', allRequirements: true });
	const finding = findings.find(({ requirement }) => requirement === id);
	const requirement = pack.pack.requirements.find((one) => one.id === id);
	if (finding === undefined || requirement === undefined) throw new Error(id);
	equal(finding.verdict, 'partial', text);
	const locale = /[\u3400-\u9fff]/.test(text) ? 'zh' : 'en';
	const insertion = planImprovement(reading, finding, requirement, locale);
	if (insertion === undefined) return undefined;
	const words = insertion.parts.map((part) => part.text).join('');
	return text.slice(0, insertion.offset) + words + text.slice(insertion.offset);
}

describe('an improvement', () => {
	it('puts the sentence that states the rest behind the clause that states a part', () => {
		const text = '# 协议\n\n1. 我们设有门铃。\n2. 好。\n';
		equal(improved(text, 'doorbells'), '# 协议\n\n1. 我们设有门铃。我们设有门铃，并及时应门。\n2. 好。\n');
	});

	it('ends the sentence before, where it was not ended', () => {
		equal(improved('我们设有门铃', 'doorbells'), '我们设有门铃。我们设有门铃，并及时应门。');
		equal(improved('We have a doorbell', 'doorbells'), 'We have a doorbell. We have a doorbell and answer it.');
	});

	it('stands behind marks and tags that close, and inside cells', () => {
		equal(improved('**有门铃。**\n', 'doorbells'), '**有门铃。**我们设有门铃，并及时应门。\n');
		const cell = '| 甲 | 乙 |\n| --- | --- |\n| 一 | 有门铃。 |\n';
		equal(improved(cell, 'doorbells'), cell.replace('有门铃。', '有门铃。我们设有门铃，并及时应门。'));
		const page = '<p>有<b>门铃。</b></p>';
		equal(improved(page, 'doorbells', 'html'), '<p>有<b>门铃。</b>我们设有门铃，并及时应门。</p>');
	});

	it('completes the statement of nearly every example of a part', function () {
		this.timeout(120_000);
		const failed: string[] = [];
		let count = 0;
		for (const { id, examples } of pack.requirements) {
			for (const example of [...examples.partial.zh, ...examples.partial.en]) {
				if (findingOf(example, id).verdict !== 'partial') continue;
				count++;
				const better = improved(example, id, 'markdown', law);
				if (better === undefined || findingOf(better, id).verdict !== 'fulfilled')
					failed.push(`${id}: ${better ?? example}`);
			}
		}
		ok(count > 50, String(count));
		ok(failed.length * 50 <= count, failed.join('\n'));
	});
});
