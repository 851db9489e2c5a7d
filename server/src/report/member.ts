// What a document set needs to know of one of its documents: plain data, without the text.

import type { DocumentLanguage } from '../core/model.ts';
import type { MemberVerdict, SetMember } from '../core/set/judgeSet.ts';
import type { Review } from '../settings/review.ts';
import { Places } from './places.ts';
import type { StatementRecord } from './record.ts';

export interface MemberFinding extends MemberVerdict {
	readonly stated: readonly StatementRecord[];
}

/** A document of a set; can be sent between threads. */
export interface Member extends SetMember {
	readonly language: DocumentLanguage;
	readonly findings: readonly MemberFinding[];
}

/**
 * What a set needs to know of a reviewed document.
 *
 * @param path as reports show it
 */
export function memberOf({ reading, coverage, decided }: Review, path: string): Member {
	const places = new Places(reading.source);
	const { documentType, language } = coverage.profile;
	return {
		path,
		documentType,
		language,
		findings: coverage.findings.map(({ requirement, verdict, applies, severity, anchor, stated }) => ({
			requirement,
			verdict,
			applies,
			severity,
			isDecided: decided.get(requirement)?.state === 'active',
			hasSection: anchor?.kind === 'section',
			stated: stated.map(({ facet, sentence }) => {
				return { path, facet, ...places.span(sentence), quote: reading.source.slice(sentence.start, sentence.end) };
			}),
		})),
	};
}
