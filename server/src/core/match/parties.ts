// Names that a draft gives its parties: 某某公司（以下简称“某某”）, “某某”是指某某公司; they act like 我们 and 平台.
import type { Role } from '../law.ts';
import type { Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { normalize } from '../text/normalize.ts';
import type { CompiledPack } from './compile.ts';

/** How far into a draft definitions of its parties are looked for. */
export const PARTY_REACH = 6000;

/** Words that give a name are far shorter. */
const LONGEST_PHRASE = 80;
const MAX_NAMES = 6;
const EXPLANATION = 40;
const BEHIND = /^[^"]{0,3}"([^"]{1,16})"(?:(?:或|、|和|,| or )"([^"]{1,16})")?/;
const BEFORE = /"([^"]{1,16})"$/;

/** What groups of concepts tell of names, as bits; 0: not looked at yet. */
const NOTHING = 1;
const DEFINES = 2;
const EXPLAINS = 4;

/** Tells for each group whether it says that a name is given, or what one means. */
const tellingOf = remembered(({ groups, roleOf }: CompiledPack) => {
	const known = new Uint8Array(groups.count);
	const toldBy = (role: Role | undefined): number =>
		role === 'definition' ? DEFINES : role === 'meaning' ? EXPLAINS : NOTHING;
	return (group: number): number => {
		if (known[group] === 0) known[group] = groups.of(group).reduce((bits, one) => bits | toldBy(roleOf[one]), NOTHING);
		return known[group] as number;
	};
});

function speaks(text: string, role: Role, pack: CompiledPack): boolean {
	let found = false;
	pack.automaton.scan(text, (group) => {
		found ||= pack.groups.of(group).some((concept) => pack.roleOf[concept] === role);
	});
	return found;
}

/** Stretches in which names may be given: a name stands in quotation marks, and the words that give it beside them. */
function besideQuotes(text: string): Span[] {
	const found: { start: number; end: number }[] = [];
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
		const last = found.at(-1);
		const end = Math.min(text.length, at + LONGEST_PHRASE);
		if (last !== undefined && at - LONGEST_PHRASE <= last.end) last.end = end;
		else found.push({ start: Math.max(0, at - LONGEST_PHRASE), end });
	}
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
	const telling = tellingOf(pack);
	const take = (group: number, start: number, end: number): void => {
		const told = telling(group);
		if ((told & DEFINES) !== 0) {
			const [, first, second] = BEHIND.exec(text.slice(end, end + 44)) ?? [];
			add(first);
			add(second);
		}
		if ((told & EXPLAINS) !== 0 && speaks(text.slice(end, end + EXPLANATION), 'company', pack))
			add(BEFORE.exec(text.slice(Math.max(0, start - 18), start))?.[1]);
	};
	for (const { start: from, end: to } of besideQuotes(text)) {
		pack.automaton.scan(text.slice(from, to), (group, start, end) => take(group, from + start, from + end));
	}
	return [...names].sort().slice(0, MAX_NAMES);
}
