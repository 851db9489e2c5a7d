// Two versions of a draft: what was gained, weakened, lost, and by which clauses.
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { type Declared, finish, judgeReading, readSteps } from '../../../server/src/core/analyze.ts';
import {
	type Change,
	type ChangeKind,
	compareVersions,
	type DocumentChange,
	type Version,
} from '../../../server/src/core/change/compare.ts';
import type { Span } from '../../../server/src/core/model.ts';
import { toyLaw } from '../../support/toy.ts';

function version(text: string, declared: Partial<Declared> = {}): Version {
	const reading = finish(readSteps(text, 'markdown', toyLaw));
	return { reading, coverage: judgeReading(reading, { asOf: '2026-11-22', ...declared }) };
}

function compare(before: string, after: string, declared?: Partial<Declared>): DocumentChange {
	return compareVersions(version(before, declared), version(after, declared));
}

/** The changes as `requirement kind severity`. */
function told({ changes }: DocumentChange): string[] {
	return changes.map(({ requirement, kind, severity }) => `${requirement} ${kind} ${severity}`);
}

function onlyChange({ changes }: DocumentChange): Change {
	const [change] = changes;
	if (change === undefined || changes.length !== 1) throw new Error(`${changes.length} changes`);
	return change;
}

const words = (text: string, span: Span | null): string | null => span && text.slice(span.start, span.end);

const TITLE = '# 玩具服务协议\n\n';
const BELL = '我们设有门铃，并及时应门。';

describe('changes of a draft', () => {
	it('name what was lost, with the weight that its absence has', () => {
		deepEqual(told(compare(`${TITLE}您可以随时离开。`, `${TITLE}您可以随时歌唱。`)), ['leaving lost warning']);
		deepEqual(told(compare(`${TITLE}您可以离开。`, TITLE, { documentType: 'service-agreement' })), [
			'leaving lost error',
		]);
	});

	it('name what was gained, which weighs nothing', () => {
		deepEqual(told(compare(TITLE, `${TITLE}您可以随时离开。`)), ['leaving gained none']);
	});

	it('name the part that an incomplete clause has lost', () => {
		const change = onlyChange(compare(`${TITLE}${BELL}`, `${TITLE}我们设有门铃。`));
		deepEqual(
			[change.requirement, change.kind, change.before, change.after, change.facetsLost, change.facetsGained],
			['doorbells', 'weakened', 'fulfilled', 'partial', ['reply'], []],
		);
		equal(onlyChange(compare(`${TITLE}我们设有门铃。`, `${TITLE}${BELL}`)).kind, 'strengthened');
	});

	it('tell a contradiction that is new, and one that is gone', () => {
		const fresh = onlyChange(compare(TITLE, `${TITLE}用户不得离开。`));
		deepEqual([fresh.kind, fresh.contradiction, fresh.severity], ['weakened', 'new', 'error']);
		const gone = onlyChange(compare(`${TITLE}用户不得离开。`, TITLE));
		deepEqual([gone.kind, gone.contradiction, gone.severity], ['strengthened', 'gone', 'none']);
	});

	it('tell a shorter period, though it is still long enough', () => {
		const before = `${TITLE}日记至少保存三年。`;
		const after = `${TITLE}日记至少保存八个月。`;
		const { kind, before: old, after: fresh, periods, severity } = onlyChange(compare(before, after));
		deepEqual([kind, old, fresh, severity], ['weakened', 'fulfilled', 'fulfilled', 'information']);
		deepEqual(
			periods.map((period) => [words(before, period.before), words(after, period.after), period.isShorter]),
			[['三年', '八个月', true]],
		);
		equal(onlyChange(compare(after, before)).kind, 'strengthened');
	});

	it('tell a period that has become too short as a contradiction', () => {
		const change = onlyChange(compare(`${TITLE}日记保存六个月。`, `${TITLE}日记保存三个月。`));
		deepEqual([change.kind, change.contradiction], ['lost', 'new']);
	});

	it('are information where the new version no longer shows what made the law ask for it', () => {
		const rules = '# 群规\n\n群主可以建群。';
		const change = compare(`${rules}\n\n${BELL}`, '# 隐私政策\n\n我们爱护隐私。').changes.find(
			({ requirement }) => requirement === 'doorbells',
		);
		deepEqual([change?.kind, change?.applies, change?.severity], ['lost', false, 'information']);
	});

	it('show the old clause beside the new one', () => {
		const before = `${TITLE}第一条 您可以随时离开。\n\n第二条 ${BELL}`;
		const after = `${TITLE}第一条 您应当随时留下。\n\n第二条 ${BELL}`;
		const [passage] = onlyChange(compare(before, after)).passages;
		equal(passage?.kind, 'reworded');
		equal(words(before, passage?.before ?? null), '第一条 您可以随时离开。');
		equal(words(after, passage?.after ?? null), '第一条 您应当随时留下。');
	});

	it('list the changed clauses that speak to a requirement, and count the others', () => {
		const { clauses, counts } = compare(
			`${TITLE}您可以随时离开。\n\n今天天气好。`,
			`${TITLE}您可以在任何时候离开。\n\n明天再说别的事情。`,
		);
		deepEqual(
			clauses.map(({ kind, requirements }) => [kind, requirements]),
			[['reworded', ['leaving']]],
		);
		deepEqual([counts.same, counts.reworded, counts.added, counts.removed], [1, 1, 1, 1]);
	});
});

describe('no change', () => {
	const sentences = [
		'您可以随时离开。',
		'用户不得离开。',
		BELL,
		'我们设有门铃。',
		'日记保存六个月。',
		'日记至少保存一年。',
		'日记保存三天。',
		'玩具离开了。',
		'第二条 今天天气好。',
		'## 日记',
		'- 群主可以建群。',
	];
	const draft = fc.array(fc.constantFrom(...sentences), { maxLength: 8 }).map((parts) => TITLE + parts.join('\n\n'));

	it('is what a draft has against itself', () => {
		fc.assert(
			fc.property(draft, (text) => {
				const { changes, clauses, counts } = compare(text, text);
				deepEqual([changes, clauses], [[], []]);
				deepEqual([counts.added, counts.removed, counts.reworded, counts.typography], [0, 0, 0, 0]);
			}),
		);
	});

	it('turns round with the versions: gained becomes lost, weakened strengthened', () => {
		const turned: Readonly<Record<ChangeKind, ChangeKind>> = {
			lost: 'gained',
			gained: 'lost',
			weakened: 'strengthened',
			strengthened: 'weakened',
		};
		fc.assert(
			fc.property(draft, draft, (one, other) => {
				const there = compare(one, other);
				const back = compare(other, one);
				const mixed = (change: Change): boolean =>
					change.facetsLost.length > 0 && change.facetsGained.length > 0 && change.before === change.after;
				deepEqual(
					back.changes.map((change) => [change.requirement, mixed(change) ? turned[change.kind] : change.kind]),
					there.changes.map((change) => [change.requirement, turned[change.kind]]),
				);
				deepEqual([back.counts.added, back.counts.same], [there.counts.removed, there.counts.same]);
			}),
		);
	});

	it('is a clause that moved, or has another number', () => {
		const { changes, counts } = compare(
			`${TITLE}第一条 您可以离开。\n\n第二条 ${BELL}`,
			`${TITLE}第一条 ${BELL}\n\n第二条 您可以离开。`,
		);
		deepEqual([changes, counts.same], [[], 3]);
	});

	it('is punctuation, width or space; they are counted apart', () => {
		const { changes, clauses, counts } = compare(`${TITLE}您可以，随时离开。`, `${TITLE}您可以 随时**离开**！`);
		deepEqual([changes, clauses], [[], []]);
		deepEqual([counts.same, counts.typography, counts.reworded], [1, 1, 0]);
	});

	it('is not what a figure becomes', () => {
		equal(compare(`${TITLE}费率为3.5%。`, `${TITLE}费率为35%。`).counts.reworded, 1);
	});
});
