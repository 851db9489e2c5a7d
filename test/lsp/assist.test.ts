// `hegui/assist` answers with citations and places, says what is not verified, and says where it knows nothing.
import { equal, match, ok } from 'node:assert/strict';
import { pack } from '../support/law.ts';
import { uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n';

function ask(wire: Wire, params: object): Promise<string | null> {
	return wire.connection.sendRequest('hegui/assist', params);
}

describe('hegui/assist', () => {
	let wire: Wire;
	beforeEach(async () => {
		wire = await Wire.open();
		await wire.openDocument(DRAFT);
	});
	afterEach(() => wire.close());

	it('reviews a draft: findings with place and provision, the gravest first', async () => {
		const answer = (await ask(wire, { tool: 'checkDocument', uri })) ?? '';
		const open = answer.split('\n').filter((line) => line.startsWith('- **'));
		match(open[0] ?? '', /`diaries`\): contradicted\. .*line 5; .*`toy-2020\/\d+`/);
		ok(open.some((line) => /`leaving`\): missing\. .*expected at line 1/.test(line)));
		match(answer, /law in force on 2026-11-22/);
		match(answer, /no legal advice/);
	});

	it('says the same when asked again', async () => {
		const question = { tool: 'checkDocument', uri };
		equal(await ask(wire, question), await ask(wire, question));
	});

	it('quotes where the draft speaks to a requirement', async () => {
		const answer = (await ask(wire, { tool: 'findEvidence', uri, requirement: 'diaries' })) ?? '';
		match(answer, /line 5 .*says the opposite\):\n {2}> 日记保存三个月。/);
	});

	it('does not take silence for proof', async () => {
		const answer = (await ask(wire, { tool: 'findEvidence', uri, requirement: 'leaving' })) ?? '';
		match(answer, /does not prove/);
	});

	it('gives a requirement without its patterns, and an article', async () => {
		const requirement = (await ask(wire, { tool: 'explainRequirement', requirement: 'leaving' })) ?? '';
		ok(requirement.includes('用户可以离开。') && !requirement.includes('<'), requirement);
		for (const article of ['3', '第三条']) {
			const text = (await ask(wire, { tool: 'articleText', instrument: '《玩具规定》', article })) ?? '';
			match(text, /用户可以离开。/);
			match(text, /compared word by word/);
		}
	});

	it('names the nearest where a name is unknown', async () => {
		match((await ask(wire, { tool: 'explainRequirement', requirement: 'leavin' })) ?? '', /nearest: leaving/);
		match((await ask(wire, { tool: 'findEvidence', uri, requirement: 'x' })) ?? '', /No requirement x/);
		match((await ask(wire, { tool: 'articleText', instrument: 'toy-2021' })) ?? '', /nearest: toy-20/);
		match((await ask(wire, { tool: 'articleText', instrument: 'toy-2020', article: '99' })) ?? '', /no article 99/);
		match((await ask(wire, { tool: 'articleText', instrument: 'toy-2020', article: 'x' })) ?? '', /no article x/);
	});

	it('has no answer about a draft that is not open, or to a question that it does not know', async () => {
		equal(await ask(wire, { tool: 'checkDocument', uri: 'file:///nothing.md' }), null);
		equal(await ask(wire, { tool: 'checkDocument' }), null);
		equal(await ask(wire, { tool: 'nothing' }), null);
	});
});

describe('hegui/assist on the real law', () => {
	const inPart = pack.instruments.find(({ verification }) => verification.state === 'partial');

	it('does not present as verified what is verified in part', async () => {
		ok(inPart);
		const wire = await Wire.open({ pack });
		const answer = (await ask(wire, { tool: 'articleText', instrument: inPart.id })) ?? '';
		match(answer, /only in part; do not present it as verified/);
		ok(!answer.includes('compared word by word'));
		await wire.close();
	});
});
