// The law has dates: what is cited, and what is said of citations, follows the as-of date.
import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict';
import { checkJson, findingIn, hegui, onlyDocument, temporaryFolder } from '../support/cli.ts';

const SERVICES = ['--services', 'public-account,group,comment', '--type', 'service-agreement'];

async function instruments(day: string, requirement: string): Promise<string[]> {
	const folder = temporaryFolder({ 'a.md': '# 服务协议\n\n您好。\n' });
	const { report } = await checkJson(['--as-of', day, ...SERVICES, 'a.md'], { folder });
	return findingIn(onlyDocument(report), requirement).provisions.map(({ instrument }) => instrument);
}

describe('the versions that a finding cites', () => {
	for (const requirement of ['real-name-verification', 'blacklist', 'complaint-channel', 'log-retention']) {
		it(`of ${requirement} are those of the day`, async () => {
			const then = await instruments('2020-06-01', requirement);
			const now = await instruments('2026-11-22', requirement);
			notDeepEqual(then, now);
			ok(then.includes('cac-public-account-2017') && !then.includes('csl-2025'), then.join());
			ok(!now.includes('cac-public-account-2017') && !now.includes('csl-2016'), now.join());
		});
	}
});

describe('a moved article', () => {
	const text = '# 隐私政策\n\n根据《网络安全法》第二十一条，我们采取技术措施。\n';

	async function citations(day: string, words = text): Promise<unknown[]> {
		const folder = temporaryFolder({ 'a.md': words });
		const { report } = await checkJson(['--as-of', day, 'a.md'], { folder });
		return onlyDocument(report).citations.map(({ kind, quote, replacement }) => [kind, quote, replacement]);
	}

	it('is told from the day of the new numbers on, not before', async () => {
		deepEqual(await citations('2025-12-31'), []);
		deepEqual(await citations('2026-01-01'), [['renumbered', '《网络安全法》第二十一条', '第二十三条']]);
	});

	it('is not told where the words around show that the new number is meant', async () => {
		const kept = '# 隐私政策\n\n根据《网络安全法》第二十三条，我们留存相关的网络日志不少于六个月。\n';
		deepEqual(await citations('2026-01-01', kept), []);
		const old = kept.replace('第二十三条', '第二十一条');
		deepEqual(await citations('2026-01-01', old), [['renumbered', '《网络安全法》第二十一条', '第二十三条']]);
	});

	it('is not told of numbers on which present requirements rest, whatever they were before', async () => {
		for (const article of ['二十三', '二十五', '四十九']) {
			deepEqual(await citations('2026-01-01', `# 隐私政策\n\n依照《网络安全法》第${article}条。\n`), [], article);
		}
	});

	it('of an item cited as a paragraph is told as no such paragraph', async () => {
		const wrong = '# 隐私政策\n\n根据《网络安全法》第二十三条第三款留存日志。\n';
		deepEqual(await citations('2026-01-01', wrong), [['noSuchParagraph', '《网络安全法》第二十三条第三款', undefined]]);
	});
});

describe('an early notice', () => {
	it('tells the day from which a provision will ask for an element', async () => {
		const folder = temporaryFolder({ 'a.md': '# 服务协议\n\n您好。\n' });
		const { out } = await hegui(['check', '--as-of', '2017-05-31', '--type', 'service-agreement', 'a.md'], { folder });
		ok(/ information complaint-channel: .*From 2017-06-01: Cybersecurity Law \(2016\), art\. 49\(1\)\./.test(out), out);
		const later = await hegui(['check', '--as-of', '2017-06-01', '--type', 'service-agreement', 'a.md'], { folder });
		ok(!later.out.includes('From 2017-06-01'), later.out);
	});
});

describe('explain', () => {
	it('tells what may follow, what must come first, and that a missing clause is no crime', async () => {
		const { out, code } = await hegui(['explain', 'log-retention', '--as-of', '2026-11-22']);
		equal(code, 0);
		for (const part of [
			'What may follow',
			'A missing clause is no crime.',
			'art. 286-1',
			'How the authority proceeds',
		]) {
			ok(out.includes(part), part);
		}
	});

	it('gives case notes without names', async () => {
		const { out } = await hegui(['explain', 'prohibited-content']);
		ok(out.includes('（2017）京01刑初69号') && out.includes('（2017）新40刑终78号'));
	});
});
