// Diagnostics in the light of a document set: what others state is left out, and what the set alone tells is added.
import type { Diagnostic, DiagnosticRelatedInformation, Location } from 'vscode-languageserver';
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import { requirementOf, requirementUri } from '../render/citation.ts';
import type { PlacedSpan } from '../report/places.ts';
import type { SetFindingRecord, SetPlaceRecord } from '../report/sets.ts';
import type { ClosedResult } from './closedDrafts.ts';
import { type DiagnosticData, hintOf, inOrder, lspSeverity, SOURCE } from './features/diagnostics.ts';
import type { SetView } from './reviewed.ts';
import type { Session } from './session.ts';

/** A recorded stretch as the protocol has it. */
export function recordedRange({ start, end }: PlacedSpan): Location['range'] {
	return {
		start: { line: start.line, character: start.character },
		end: { line: end.line, character: end.character },
	};
}

/** Where a place of the set is; undefined where its document is gone. */
export function locationOf(place: SetPlaceRecord, { addresses }: SetView): Location | undefined {
	const uri = addresses.get(place.path);
	return uri === undefined ? undefined : { uri, range: recordedRange(place) };
}

/** Adds what other documents state before the hint at what can be done. */
function withWords(diagnostic: Diagnostic, words: string, locale: Locale): Diagnostic {
	const { message } = diagnostic;
	if (words === '' || typeof message !== 'string') return diagnostic;
	const hint = hintOf((diagnostic.data as DiagnosticData).verdict, locale);
	const end = hint !== '' && message.endsWith(hint) ? message.length - hint.length : message.length;
	return { ...diagnostic, message: message.slice(0, end) + words + message.slice(end) };
}

function placeMessage({ path, value, quote, start }: SetPlaceRecord, locale: Locale): string {
	return say('set.place', locale, { path, line: start.line + 1, words: value ?? quote });
}

/** One finding of the set at each of its places in a document, with the others beside it. */
function setDiagnostics(finding: SetFindingRecord, set: SetView, { pack }: Session, locale: Locale): Diagnostic[] {
	const { requirement, message, places } = finding;
	const severity = lspSeverity(finding.severity);
	if (severity === undefined) return [];
	const known = requirementOf(pack, requirement);
	return places
		.filter(({ path }) => path === set.path)
		.map((place) => {
			const relatedInformation = places.flatMap((other): DiagnosticRelatedInformation[] => {
				const location = other === place ? undefined : locationOf(other, set);
				return location === undefined ? [] : [{ location, message: placeMessage(other, locale) }];
			});
			return {
				range: recordedRange(place),
				severity,
				source: SOURCE,
				code: requirement,
				message,
				...(known === undefined ? {} : { codeDescription: { href: requirementUri(known.id, known.title[locale]) } }),
				...(relatedInformation.length > 0 ? { relatedInformation } : {}),
			};
		});
}

/** Diagnostics that a document has alone, as its set makes them. */
export function sharedDiagnostics(
	alone: readonly Diagnostic[],
	set: SetView,
	session: Session,
	locale: Locale,
): Diagnostic[] {
	const kept = alone.flatMap((diagnostic): Diagnostic[] => {
		const data = diagnostic.data as DiagnosticData | undefined;
		const share = data && set.shares.get(data.requirement);
		if (share === undefined) return [diagnostic];
		return share.isCredited ? [] : [withWords(diagnostic, share.words, locale)];
	});
	return inOrder([...kept, ...set.findings.flatMap((finding) => setDiagnostics(finding, set, session, locale))]);
}

/** The result of a closed document as its set makes it. */
export function sharedResult(result: ClosedResult, set: SetView, session: Session): ClosedResult {
	const { locale } = session.view(session.settings);
	return { ...result, diagnostics: sharedDiagnostics(result.diagnostics, set, session, locale) };
}
