// What kind of document and service the draft is about, from its title and its words.
import type { CompiledPack } from '../match/compile.ts';
import type { Cue } from '../match/cues.ts';
import type { ClauseMatch } from '../match/evaluate.ts';
import { type DocumentType, documentTypes, type ServiceKind, serviceKinds } from '../model.ts';
import type { PlacedClause } from './context.ts';
import { type Part, summed } from './groups.ts';
import type { Passage } from './passage.ts';

/** Facts read from a draft. */
export interface DetectedFacts {
	readonly documentType: DocumentType;
	readonly serviceKinds: readonly ServiceKind[];
	/** Ids of features, in the order of the law files. */
	readonly features: readonly string[];
}

const TITLE_CLAUSES = 3;
const TITLE_LENGTH = 60;
/** A phrase said as often as this is what the text is about. */
const OFTEN = 4;

/** Below these points the service is probably something else besides. */
const SURE = 3;
/** Kinds that say how a service is delivered and not what it is for. */
const MEANS: ReadonlySet<ServiceKind> = new Set(['app', 'cloud']);

interface Titled {
	readonly name: string;
	/** Number of the clause, from 0. */
	readonly clause: number;
	readonly length: number;
}

interface Counts {
	readonly titles: readonly Titled[];
	/** How often the text says each phrase, by what the phrases tell. */
	readonly text: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

function isTitle({ match }: PlacedClause, index: number): boolean {
	return index < TITLE_CLAUSES && match.clause.normalized.text.length < TITLE_LENGTH;
}

/** How often a passage says each of the phrases that count wherever they stand: concept and times, by turns. */
function cuesIn({ clauses, pack }: Passage): Uint32Array {
	const times = new Map<number, number>();
	for (const { match } of clauses) {
		for (const concept of match.cues) {
			if (pack.cues[concept]?.place === 'text') times.set(concept, (times.get(concept) ?? 0) + 1);
		}
	}
	return Uint32Array.from([...times].flat());
}

function timesOf(all: readonly Uint32Array[]): Map<number, number> {
	const times = new Map<number, number>();
	for (const cues of all) {
		for (let at = 0; at < cues.length; at += 2) {
			const concept = cues[at] as number;
			times.set(concept, (times.get(concept) ?? 0) + (cues[at + 1] as number));
		}
	}
	return times;
}

const cuesOf = summed(cuesIn, (parts) => Uint32Array.from([...timesOf(parts.map(({ value }) => value))].flat()));

function countCues(
	opening: readonly PlacedClause[],
	said: ReadonlyMap<number, number>,
	pack: CompiledPack,
	fact: Cue['fact'],
): Counts {
	const titles = opening.flatMap((placed, clause): Titled[] =>
		placed.match.cues.flatMap((concept) => {
			const cue = pack.cues[concept];
			const isOne = cue?.fact === fact && cue.place === 'title' && isTitle(placed, clause);
			return isOne ? [{ name: cue.name, clause, length: cue.length }] : [];
		}),
	);
	const text = new Map<string, Map<number, number>>();
	for (const [concept, times] of said) {
		const cue = pack.cues[concept];
		if (cue?.fact !== fact) continue;
		const known = text.get(cue.name);
		if (known === undefined) text.set(cue.name, new Map([[concept, times]]));
		else known.set(concept, times);
	}
	return { titles, text };
}

/** The first title decides, and in it the longest phrase; else the type of which the text says most. */
function detectType(counts: Counts, pack: CompiledPack): DocumentType {
	const [title] = [...counts.titles].sort((a, b) => a.clause - b.clause || b.length - a.length);
	const titled = documentTypes.find((type) => type === title?.name);
	if (titled !== undefined) return titled;
	let best: DocumentType = 'service-agreement';
	let most = 0;
	for (const type of documentTypes) {
		const count = points(counts.text.get(type));
		if (count >= (pack.pack.documentTypes[type]?.least ?? 1) && count > most) {
			best = type;
			most = count;
		}
	}
	return best;
}

/** A phrase counts once, and twice where the text comes back to it. */
function points(said: ReadonlyMap<number, number> | undefined): number {
	let sum = 0;
	for (const times of said?.values() ?? []) sum += times >= OFTEN ? 2 : 1;
	return sum;
}

/** Whether the title names it or enough phrases of the text speak of it. */
function shows({ titles, text }: Counts, name: string, least: number): boolean {
	return titles.some((title) => title.name === name) || points(text.get(name)) >= least;
}

function factsOf(opening: readonly PlacedClause[], told: Uint32Array, pack: CompiledPack): DetectedFacts {
	const cues = pack.pack;
	const said = timesOf([told]);
	const services = countCues(opening, said, pack, 'serviceKind');
	const features = countCues(opening, said, pack, 'feature');
	const kinds = serviceKinds.filter((kind) => shows(services, kind, cues.serviceKinds[kind]?.least ?? 1));
	const isPlain = kinds.some((kind) => !MEANS.has(kind) && shows(services, kind, SURE));
	return {
		documentType: detectType(countCues(opening, said, pack, 'documentType'), pack),
		serviceKinds: isPlain ? kinds : [...kinds, 'other'],
		features: Object.keys(cues.features).filter((id) => shows(features, id, cues.features[id]?.least ?? 1)),
	};
}

/** What facts were told by last. */
interface Told {
	readonly opening: readonly ClauseMatch[];
	readonly cues: Uint32Array;
	readonly facts: DetectedFacts;
}

const lastOf = new WeakMap<CompiledPack, Told>();

/**
 * Detects document type, service kinds and features.
 *
 * @param whole all of the document's passages
 * @param opening its first clauses
 * @param pack the compiled pack
 * @returns `service-agreement` and `other` where nothing tells more; what the same told last is the same object
 */
export function detectFacts(whole: Part, opening: readonly PlacedClause[], pack: CompiledPack): DetectedFacts {
	const cues = cuesOf(whole);
	const last = lastOf.get(pack);
	const isSame =
		last?.opening.length === opening.length &&
		opening.every(({ match }, index) => match === last.opening[index]) &&
		last.cues.length === cues.length &&
		last.cues.every((cue, index) => cue === cues[index]);
	if (isSame) return last.facts;
	const facts = factsOf(opening, cues, pack);
	lastOf.set(pack, { opening: opening.map(({ match }) => match), cues, facts });
	return facts;
}
