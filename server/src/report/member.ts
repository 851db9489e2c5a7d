// What a document set needs to know of one of its documents: plain data, without the text.
import type { ComparedValue } from '../core/set/consistency.ts';
import { Homes } from '../core/set/home.ts';
import type { VersionMember, VersionVerdict } from '../core/set/parity.ts';
import { valuesOf } from '../core/set/values.ts';
import type { Review } from '../settings/review.ts';
import { textOfPath } from '../settings/versions.ts';
import { Places } from './places.ts';
import type { StatementRecord } from './record.ts';

export interface MemberFinding extends VersionVerdict {
	readonly stated: readonly StatementRecord[];
}

/** A value that other documents may state differently, with the sentence in which it stands. */
export interface MemberValue extends ComparedValue, Omit<StatementRecord, 'facet'> {}

/** A document of a set; can be sent between threads. */
export interface Member extends VersionMember {
	readonly findings: readonly MemberFinding[];
	readonly values: readonly MemberValue[];
	/** Ids of comparisons on which a decision is in force. */
	readonly settled: readonly string[];
}

const NOTHING: readonly never[] = [];

/**
 * What a set needs to know of a reviewed document.
 *
 * @param path as reports show it
 * @param text of which it is a version, where its name does not tell
 */
export function memberOf(
	{ reading, coverage, decided, settled }: Review,
	path: string,
	text: string = textOfPath(path),
): Member {
	const places = new Places(reading.source);
	const homes = new Homes(reading);
	const { documentType, language } = coverage.profile;
	return {
		path,
		documentType,
		language,
		text,
		settled,
		values: valuesOf(reading).map(({ comparison, value, sentence }) => {
			const { start, end } = places.span(sentence);
			return { comparison, value, path, start, end, quote: reading.source.slice(sentence.start, sentence.end) };
		}),
		findings: coverage.findings.map((finding) => ({
			requirement: finding.requirement,
			verdict: finding.verdict,
			applies: finding.applies,
			severity: finding.severity,
			isDecided: decided.get(finding.requirement)?.state === 'active',
			hasSection: finding.anchor?.kind === 'section',
			// Most state nothing, in each of thousands of documents.
			homes: finding.stated.length === 0 ? NOTHING : homes.of(finding),
			stated:
				finding.stated.length === 0
					? NOTHING
					: finding.stated.map(({ facet, sentence }) => {
							const { start, end } = places.span(sentence);
							return { path, facet, start, end, quote: reading.source.slice(sentence.start, sentence.end) };
						}),
		})),
	};
}
