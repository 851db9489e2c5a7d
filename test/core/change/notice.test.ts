// Notice of changes: the dates of a document, how long the notice is, and what else is owed; with the real law.
import { deepEqual, equal } from 'node:assert/strict';
import { finish, judgeReading, readSteps } from '../../../server/src/core/analyze.ts';
import { compareVersions, type Version } from '../../../server/src/core/change/compare.ts';
import { statedDates } from '../../../server/src/core/change/dates.ts';
import { type GivenDays, type Notice, noticesOf } from '../../../server/src/core/change/notice.ts';
import type { DocumentType, ServiceKind } from '../../../server/src/core/model.ts';
import { law } from '../../support/law.ts';

function version(text: string, documentType: DocumentType, serviceKinds: readonly ServiceKind[]): Version {
	const reading = finish(readSteps(text, 'markdown', law));
	const features = serviceKinds.includes('e-commerce') ? ['merchants'] : [];
	const declared = { asOf: '2026-11-22', documentType, serviceKinds, features };
	return { reading, coverage: judgeReading(reading, declared) };
}

interface Change {
	readonly before: string;
	readonly after: string;
	readonly given?: GivenDays;
	readonly declared?: GivenDays;
	readonly documentType?: DocumentType;
	readonly serviceKinds?: readonly ServiceKind[];
}

function notices({ before, after, given = {}, declared = {}, ...facts }: Change): Notice[] {
	const { documentType = 'service-agreement', serviceKinds = ['e-commerce'] } = facts;
	const old = version(before, documentType, serviceKinds);
	const fresh = version(after, documentType, serviceKinds);
	const change = compareVersions(old, fresh);
	return noticesOf({ before: old, after: fresh, change, given, declared: { before: {}, after: declared } });
}

function only(change: Change): Notice {
	const all = notices(change);
	const [notice] = all;
	if (notice === undefined || all.length !== 1) throw new Error(`${all.length} notices`);
	return notice;
}

const OLD = '# 微集平台服务协议\n\n第一条 商家应当如实填写商品信息。\n';
const NEW = '# 微集平台服务协议\n\n第一条 商家应当如实、完整填写商品信息，并每年核对一次。\n';

describe('the dates of a document', () => {
	const dates = (text: string): Record<string, string> => {
		const stated = statedDates(finish(readSteps(text, 'markdown', law)));
		return Object.fromEntries(Object.entries(stated).map(([mark, { day }]) => [mark, day]));
	};

	it('are those beside words that tell what happens on them', () => {
		deepEqual(dates('# 协议\n\n公布日期：2026年1月1日\n\n生效日期：2026年1月8日\n'), {
			announced: '2026-01-01',
			effective: '2026-01-08',
		});
		deepEqual(dates('本协议于二〇二六年一月一日公布，自二〇二六年一月八日起施行。'), {
			announced: '2026-01-01',
			effective: '2026-01-08',
		});
		deepEqual(dates('公布日期：2026年1月1日　生效日期：2026年1月8日'), {
			announced: '2026-01-01',
			effective: '2026-01-08',
		});
		deepEqual(dates('（2026年1月1日发布，2026年1月8日起正式生效）'), {
			announced: '2026-01-01',
			effective: '2026-01-08',
		});
		deepEqual(dates('更新日期：2026-03-01'), { updated: '2026-03-01' });
		deepEqual(dates('# Terms\n\n**Effective date:** January 8, 2026\n\nLast updated on 1 January 2026.'), {
			effective: '2026-01-08',
			updated: '2026-01-01',
		});
		deepEqual(
			dates('| 生效日期 | 公布日期 |\n| --- | --- |\n| 无 | 无 |\n\n| 生效时间 | 2026年2月1日 |\n| --- | --- |\n'),
			{
				effective: '2026-02-01',
			},
		);
	});

	it('are the latest of several versions', () => {
		deepEqual(dates('本版本自2026年1月8日起施行。\n\n上一版本自2020年1月1日起施行。'), { effective: '2026-01-08' });
	});

	it('are not those of laws, companies or orders', () => {
		deepEqual(dates('《中华人民共和国电子商务法》自2019年1月1日起施行。'), {});
		deepEqual(dates('本公司成立于2010年1月1日。您于2026年1月1日下单的，按原价执行。'), {});
	});
});

describe('the notice of a change', () => {
	it('says from which day it may hold', () => {
		const { state, earliest, days, severity, announced } = only({
			before: OLD,
			after: NEW,
			given: { announced: '2026-12-28' },
		});
		deepEqual(
			[state, earliest, days, severity, announced?.from],
			['no-effect', '2027-01-04', 7, 'information', 'given'],
		);
	});

	it('is long enough from the seventh day, and too short before it', () => {
		const on = (effective: string): Notice =>
			only({ before: OLD, after: NEW, given: { announced: '2026-01-01', effective } });
		const states = ['2026-01-08', '2026-01-07', '2025-12-31']
			.map(on)
			.map(({ state, severity, given }) => [state, severity, given]);
		deepEqual(states, [
			['enough', 'information', 7],
			['short', 'error', 6],
			['short', 'error', -1],
		]);
	});

	it('reads the days from the front matter before the text, and from the text', () => {
		const after = `${NEW}\n公布日期：2026年1月1日\n\n生效日期：2026年1月5日\n`;
		const stated = only({ before: OLD, after });
		deepEqual([stated.state, stated.effective?.from, stated.given], ['short', 'stated', 4]);
		const declared = only({ before: OLD, after, declared: { effective: '2026-01-20' } });
		deepEqual([declared.state, declared.effective?.from, declared.given], ['enough', 'declared', 19]);
	});

	it('does not take the dates of the old version for those of the new one', () => {
		const dated = '\n公布日期：2020年1月1日\n\n生效日期：2020年2月1日\n';
		const { state, effective, announced } = only({ before: OLD + dated, after: NEW + dated });
		deepEqual([state, effective?.isOld, announced?.isOld], ['no-dates', true, true]);
	});

	it('tells by when it has to be announced where only its effect is known', () => {
		const { state, latest } = only({ before: OLD, after: NEW, given: { effective: '2026-03-01' } });
		deepEqual([state, latest], ['no-announcement', '2026-02-22']);
	});

	it('is as long as the old version promises, if that is longer', () => {
		const promise = '\n第二条 我们修改本协议的，至少提前十五日公示。\n';
		const { days, promise: place } = only({ before: OLD + promise, after: NEW, given: { announced: '2026-01-01' } });
		deepEqual([days, place === null], [15, false]);
		const given = { announced: '2026-01-01', effective: '2026-01-10' };
		const broken = only({ before: OLD + promise, after: NEW, given });
		deepEqual([broken.state, broken.severity], ['short', 'warning']);
		const shop = only({ before: OLD + promise, after: NEW + promise, serviceKinds: ['social'] });
		deepEqual([shop.rule.id, shop.days, shop.rule.provisions], ['own-promise', 15, []]);
		deepEqual(notices({ before: OLD, after: NEW, serviceKinds: ['social'] }), []);
	});

	it('says which duties the document tells of', () => {
		const after = `${NEW}\n第二条 我们修改本协议的，将在首页显著位置公开征求意见。\n`;
		const { duties } = only({ before: OLD, after });
		deepEqual(
			duties.map(({ duty, place }) => [duty.id, place === null]),
			[
				['comments', false],
				['exit', true],
				['displayed', true],
			],
		);
	});

	it('is not owed for punctuation, spaces and numbers', () => {
		deepEqual(notices({ before: OLD, after: OLD.replace('第一条 ', '一、').replace('。', '！') }), []);
	});

	it('of personal information is owed where a clause on it changed', () => {
		const policy = '# 隐私政策\n\n一、我们收集您的手机号，用于注册账号和登录。\n\n二、祝您愉快。\n';
		const touched = policy.replace('用于注册账号和登录', '用于注册账号、登录和向您推送广告');
		const facts = { documentType: 'privacy-policy', serviceKinds: ['social'] } as const;
		const [notice] = notices({ before: policy, after: touched, ...facts });
		deepEqual([notice?.rule.id, notice?.state, notice?.days], ['personal-information', 'no-term', null]);
		equal(notices({ before: policy, after: policy.replace('祝您愉快', '祝您今天愉快'), ...facts }).length, 0);
	});
});
