// What kind of document and service the draft is about, from its title and its words.
import type { CompiledPack, Cue } from '../match/compile.ts';
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

interface Titled {
	readonly name: string;
	/** Number of the clause, from 0. */
	readonly clause: number;
	readonly length: number;
}

interface Counts {
	readonly titles: readonly Titled[];
	/** Distinct phrases of the text by what they tell. */
	readonly text: ReadonlyMap<string, ReadonlySet<number>>;
}

function isTitle({ match }: PlacedClause, index: number): boolean {
	return index < TITLE_CLAUSES && match.clause.normalized.text.length < TITLE_LENGTH;
}

function countCues(clauses: readonly PlacedClause[], pack: CompiledPack, fact: Cue['fact']): Counts {
	const titles: Titled[] = [];
	const text = new Map<string, Set<number>>();
	for (const [index, placed] of clauses.entries()) {
		for (const concept of placed.match.cues) {
			const cue = pack.cues.get(concept);
			if (cue?.fact !== fact) continue;
			if (cue.place === 'text') text.set(cue.name, (text.get(cue.name) ?? new Set<number>()).add(concept));
			else if (isTitle(placed, index)) titles.push({ name: cue.name, clause: index, length: cue.length });
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
		const count = counts.text.get(type)?.size ?? 0;
		if (count >= (pack.pack.documentTypes[type]?.least ?? 1) && count > most) {
			best = type;
			most = count;
		}
	}
	return best;
}

/** Whether the title names it or enough distinct phrases of the text speak of it. */
function shows({ titles, text }: Counts, name: string, least: number): boolean {
	return titles.some((title) => title.name === name) || (text.get(name)?.size ?? 0) >= least;
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
	return {
		documentType: detectType(countCues(clauses, pack, 'documentType'), pack),
		serviceKinds: kinds.length === 0 ? ['other'] : kinds,
		features: Object.keys(cues.features).filter((id) => shows(features, id, cues.features[id]?.least ?? 1)),
	};
}
