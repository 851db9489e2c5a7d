// What kind of document and service the draft is about, from its title and its words.
import type { CompiledPack } from '../match/compile.ts';
import type { Cue } from '../match/cues.ts';
import { type DocumentType, documentTypes, type ServiceKind, serviceKinds } from '../model.ts';
import type { PlacedClause } from './context.ts';

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

function countCues(clauses: readonly PlacedClause[], pack: CompiledPack, fact: Cue['fact']): Counts {
	const titles: Titled[] = [];
	const text = new Map<string, Map<number, number>>();
	for (const [index, placed] of clauses.entries()) {
		for (const concept of placed.match.cues) {
			const cue = pack.cues[concept];
			if (cue?.fact !== fact) continue;
			if (cue.place === 'text') {
				const said = text.get(cue.name) ?? new Map<number, number>();
				text.set(cue.name, said.set(concept, (said.get(concept) ?? 0) + 1));
			} else if (isTitle(placed, index)) titles.push({ name: cue.name, clause: index, length: cue.length });
		}
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

/**
 * Detects document type, service kinds and features.
 *
 * @param clauses the document's clauses in order
 * @param pack the compiled pack
 * @returns `service-agreement` and `other` where nothing tells more
 */
export function detectFacts(clauses: readonly PlacedClause[], pack: CompiledPack): DetectedFacts {
	const cues = pack.pack;
	const services = countCues(clauses, pack, 'serviceKind');
	const features = countCues(clauses, pack, 'feature');
	const kinds = serviceKinds.filter((kind) => shows(services, kind, cues.serviceKinds[kind]?.least ?? 1));
	const isPlain = kinds.some((kind) => !MEANS.has(kind) && shows(services, kind, SURE));
	return {
		documentType: detectType(countCues(clauses, pack, 'documentType'), pack),
		serviceKinds: isPlain ? kinds : [...kinds, 'other'],
		features: Object.keys(cues.features).filter((id) => shows(features, id, cues.features[id]?.least ?? 1)),
	};
}
