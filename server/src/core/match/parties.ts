// Names that a draft gives its parties: 某某公司（以下简称“某某”）, “某某”是指某某公司; they act like 我们 and 平台.
import type { Role } from '../law.ts';
import { normalize } from '../text/normalize.ts';
import type { CompiledPack } from './compile.ts';
import { listAt } from './lists.ts';

/** How far into a draft definitions of its parties are looked for. */
export const PARTY_REACH = 6000;

const MAX_NAMES = 6;
const EXPLANATION = 40;
const BEHIND = /^[^"]{0,3}"([^"]{1,16})"(?:(?:或|、|和|,| or )"([^"]{1,16})")?/;
const BEFORE = /"([^"]{1,16})"$/;

/** For each group of concepts whether it says that a name is given, or what one means. */
interface Telling {
	readonly defines: Uint8Array;
	readonly explains: Uint8Array;
}

const tellings = new WeakMap<CompiledPack, Telling>();

function tellingOf(pack: CompiledPack): Telling {
	let telling = tellings.get(pack);
	if (telling === undefined) {
		const { starts, items } = pack.groups;
		const count = starts.length - 1;
		telling = { defines: new Uint8Array(count), explains: new Uint8Array(count) };
		for (let group = 0; group < count; group++) {
			for (let at = starts[group] as number; at < (starts[group + 1] as number); at++) {
				const role = pack.roleOf[items[at] as number];
				if (role === 'definition') telling.defines[group] = 1;
				if (role === 'meaning') telling.explains[group] = 1;
			}
		}
		tellings.set(pack, telling);
	}
	return telling;
}

function speaks(text: string, role: Role, pack: CompiledPack): boolean {
	let found = false;
	pack.automaton.scan(text, (group) => {
		found ||= listAt(pack.groups, group).some((concept) => pack.roleOf[concept] === role);
	});
	return found;
}

/**
 * Names defined in the first part of a draft, normalised, sorted.
 *
 * @param source the whole text
 * @param pack the compiled pack
 */
export function findParties(source: string, pack: CompiledPack): string[] {
	const { text } = normalize(source, [{ start: 0, end: Math.min(source.length, PARTY_REACH) }]);
	const names = new Set<string>();
	const add = (name: string | undefined): void => {
		if (name !== undefined && name.length > 1 && !speaks(name, 'no-party', pack)) names.add(name);
	};
	const { defines, explains } = tellingOf(pack);
	pack.automaton.scan(text, (group, start, end) => {
		if (defines[group] === 1) {
			const [, first, second] = BEHIND.exec(text.slice(end, end + 44)) ?? [];
			add(first);
			add(second);
		}
		if (explains[group] === 1 && speaks(text.slice(end, end + EXPLANATION), 'company', pack))
			add(BEFORE.exec(text.slice(Math.max(0, start - 18), start))?.[1]);
	});
	return [...names].sort().slice(0, MAX_NAMES);
}
