// What is found on each requirement is found anew only when something else is said, asked for or heard.
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { finish, judgeReading, readSteps } from '../../../server/src/core/analyze.ts';
import { StatedEvidence } from '../../../server/src/core/judge/evidence.ts';
import { type Asked, type Heard, type Ruling, rulingsOf } from '../../../server/src/core/judge/rulings.ts';
import type { CompiledPack } from '../../../server/src/core/match/compile.ts';
import type { Profile } from '../../../server/src/core/model.ts';
import { law } from '../../support/law.ts';
import { toyLaw } from '../../support/toy.ts';

const AS_OF = '2026-11-22';

interface Read {
	readonly profile: Profile;
	readonly heard: Heard;
}

/** A draft as the rulings hear it. */
function read(text: string, pack: CompiledPack, similar: () => readonly string[]): Read {
	const reading = finish(readSteps(text, 'markdown', pack));
	const { marks } = new StatedEvidence(reading.whole, pack);
	const { profile } = judgeReading(reading, { asOf: AS_OF });
	return { profile, heard: { marks, similar: () => new Map(similar().map((id) => [id, undefined])) } };
}

function ruled({ profile, heard }: Read, pack: CompiledPack, asked: Asked = {}): readonly Ruling[] {
	return rulingsOf(pack).of(heard, profile, asked);
}

function never(): never {
	throw new Error('the second voice was asked');
}

describe('rulings', () => {
	const draft = read('# 玩具服务协议\n\n您可以随时离开。', toyLaw, never);

	it('are the same objects after an edit that says nothing else', () => {
		const before = read('# 玩具服务协议\n\n您可以随时离开。', toyLaw, never);
		const alike = read('# 玩具服务协议\n\n今天天气好。\n\n您可以随时离开。', toyLaw, never);
		const unlike = read('# 玩具服务协议\n\n今天天气好。', toyLaw, never);
		const first = ruled(before, toyLaw);
		equal(ruled(alike, toyLaw), first);
		const other = ruled(unlike, toyLaw);
		notEqual(other, first);
		notEqual(JSON.stringify(other), JSON.stringify(first));
	});

	it('are made anew when something else is asked for', () => {
		const first = ruled(draft, toyLaw);
		const [one, ...others] = first.map(({ requirement }) => requirement);
		ok(one !== undefined && others.length > 0);
		const names = (asked: Asked): string[] => ruled(draft, toyLaw, asked).map(({ requirement }) => requirement);
		deepEqual(names({ without: [one] }), others);
		deepEqual(names({ requirements: [one] }), [one]);
		deepEqual(ruled(draft, toyLaw), first);
	});

	it('weigh as their author wants it', () => {
		const open = ruled(draft, toyLaw).find(({ severity }) => severity !== 'none');
		ok(open !== undefined);
		const { requirement } = open;
		const wanted = open.severity === 'error' ? 'warning' : 'error';
		const weighed = ruled(draft, toyLaw, { severity: { [requirement]: wanted } });
		equal(weighed.find((one) => one.requirement === requirement)?.severity, wanted);
	});

	it('are made anew when the second voice hears something else', () => {
		const [heard] = law.voice?.columns ?? [];
		ok(heard !== undefined);
		const text = '# 平台服务协议\n\n今天天气好。';
		const all = { allRequirements: true };
		const [silence, sound, again] = [[], [heard.requirement], [heard.requirement]].map((ids) =>
			read(text, law, () => ids),
		);
		ok(silence !== undefined && sound !== undefined && again !== undefined);
		const silent = ruled(silence, law, all);
		const loud = ruled(sound, law, all);
		const verdictIn = (rulings: readonly Ruling[]): string | undefined =>
			rulings.find(({ requirement }) => requirement === heard.requirement)?.verdict;
		deepEqual([verdictIn(silent), verdictIn(loud)], ['missing', 'unclear']);
		equal(ruled(again, law, all), loud);
	});
});
