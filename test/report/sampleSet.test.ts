// What a document set promises, on the sample set: each requirement in one document, wherever that is; a gap is told once.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { pack } from '../support/law.ts';
import { reviewSet, sampleTexts, type Texts, toldBy } from '../support/sampleSet.ts';

const whole = reviewSet();
const verdictsOf = ({ set }: typeof whole): string[] =>
	set.findings.map(({ requirement, verdict }) => `${requirement} ${verdict}`);
const paths = Object.keys(sampleTexts);

/** The documents of the set that need no other one to state a requirement. */
function fulfilledIn(requirement: string): string[] {
	const { facets = [], needs = 0 } = pack.requirements.find(({ id }) => id === requirement) ?? {};
	const needed = needs === 'all' ? facets.length : needs;
	const { places = [] } = whole.set.findings.find((finding) => finding.requirement === requirement) ?? {};
	return whole.set.documents.filter(
		(path) => new Set(places.filter((place) => place.path === path).map(({ facet }) => facet)).size >= needed,
	);
}

/** A text in pieces of which any can be left out. */
function cut(text: string, at: RegExp): string[] {
	return text.split(at);
}

const PARAGRAPHS = /(?<=\n\n)/;
const SECTIONS = /^(?=## )/m;

/** Texts with a piece of one document put at the end of another. */
function moved(from: string, to: string, pieces: readonly string[], number: number): Texts {
	const piece = pieces[number] ?? '';
	return {
		...sampleTexts,
		[from]: pieces.filter((_, index) => index !== number).join(''),
		[to]: `${(sampleTexts[to] ?? '').trimEnd()}\n\n${piece.trimEnd()}\n`,
	};
}

/** Every move of a piece to one of the other documents leaves all as it was; returns how many there are. */
function stays(at: RegExp, isMoved: (piece: string) => boolean, targets: readonly number[]): number {
	let count = 0;
	for (const [own, from] of paths.entries()) {
		const pieces = cut(sampleTexts[from] ?? '', at);
		for (const to of targets.map((steps) => paths[(own + steps) % paths.length] ?? '')) {
			for (const [number, piece] of pieces.entries()) {
				if (!isMoved(piece)) continue;
				const applied = reviewSet(moved(from, to, pieces, number));
				deepEqual([verdictsOf(applied), toldBy(applied)], [verdictsOf(whole), []], `${piece}: ${from} to ${to}`);
				count++;
			}
		}
	}
	return count;
}

describe('the sample set', () => {
	it('has three documents, many requirements, and nothing to tell', () => {
		equal(whole.set.documents.length, 3);
		ok(whole.set.findings.length > 50, `${whole.set.findings.length} requirements`);
		deepEqual(toldBy(whole), []);
	});

	it('states each requirement in full in exactly one of its documents', () => {
		for (const { requirement, verdict } of whole.set.findings) {
			deepEqual([requirement, verdict, fulfilledIn(requirement).length], [requirement, 'fulfilled', 1]);
		}
	});

	it('leans on every one of its documents', () => {
		const homes = new Set(whole.set.findings.flatMap(({ requirement }) => fulfilledIn(requirement)));
		deepEqual([...homes].sort(), whole.set.documents);
		for (const { path, findings } of whole.records) {
			ok(
				findings.some(({ verdict, applies, set }) => applies && verdict === 'missing' && set?.verdict === 'fulfilled'),
				path,
			);
		}
	});

	it('keeps its verdicts when a section moves to another document', () => {
		const count = stays(SECTIONS, (piece) => piece.startsWith('## '), [1, 2]);
		ok(count > 30, `${count} moves`);
	});

	it('keeps its verdicts when a numbered clause moves to another document', () => {
		// The head of a list and its items are one clause.
		const count = stays(PARAGRAPHS, (piece) => /^\d+\.\d+ /.test(piece) && !piece.trimEnd().endsWith('：'), [1]);
		ok(count > 50, `${count} moves`);
	});

	it('has exactly one finding, on what is gone, without a clause that alone states a requirement', () => {
		const alone = new Set<string>();
		for (const [path, text] of Object.entries(sampleTexts)) {
			const pieces = cut(text, PARAGRAPHS);
			for (const [number, piece] of pieces.entries()) {
				if (piece.startsWith('#')) continue;
				const without = pieces.filter((_, index) => index !== number).join('');
				const [told, ...others] = toldBy(reviewSet({ ...sampleTexts, [path]: without }));
				deepEqual(others, [], `${path}: ${piece}`);
				if (told === undefined) continue;
				alone.add(told);
				const start = pieces.slice(0, number).join('').length;
				const { places = [] } = whole.set.findings.find(({ requirement }) => requirement === told) ?? {};
				const isHere = places.some(
					(place) => place.path === path && place.start.offset >= start && place.end.offset <= start + piece.length,
				);
				ok(isHere, `${told} was stated in: ${piece}`);
			}
		}
		ok(alone.size >= 35, `${alone.size} requirements are stated by one clause alone: ${[...alone].join(' ')}`);
	});
});
