// The words of the status bar item and its tooltip.
import { l10n } from 'vscode';
import type { CheckedStatus, ReviewStatus } from './protocol';
import { escapeMarkdown } from './views/coverage/nodes';

export interface StatusWords {
	readonly text: string;
	/** Paragraphs of Markdown. */
	readonly tooltip: readonly string[];
}

export function wordsWhileStarting(): StatusWords {
	return { text: `$(loading~spin) ${l10n.t('Hegui')}`, tooltip: [l10n.t('Hegui is reading this document.')] };
}

export function wordsWhileStopped(): StatusWords {
	return {
		text: `$(law) ${l10n.t('Hegui: stopped')}`,
		tooltip: [
			l10n.t('The language server of Hegui has stopped; documents are not checked.'),
			l10n.t('Select to restart it.'),
		],
	};
}

/** The active editor holds something that Hegui does not check. */
export function wordsOfOther(): StatusWords {
	return {
		text: `$(law) ${l10n.t('Hegui')}`,
		tooltip: [
			l10n.t(
				'Hegui checks Markdown, plain text, HTML and policy documents; this document is none, or cannot be changed.',
			),
			l10n.t('Select for what to do next.'),
		],
	};
}

export function wordsOfReview(status: ReviewStatus): StatusWords {
	if (status.state === 'tooLarge') {
		return {
			text: `$(law) ${l10n.t('Hegui: too large')}`,
			tooltip: [l10n.t('This document is larger than the setting `hegui.maxFileSize` allows and was not checked.')],
		};
	}
	if (status.state === 'failed') {
		return {
			text: `$(law) ${l10n.t('Hegui: not checked')}`,
			tooltip: [
				l10n.t('An error of Hegui kept this document from being checked; other documents are checked as always.'),
			],
		};
	}
	if (status.applies === 0) {
		return {
			text: `$(law) ${l10n.t('Hegui: nothing applies')}`,
			tooltip: [...reviewedAs(status), l10n.t('None of the requirements that Hegui knows applies to this document.')],
		};
	}
	return { text: `$(law) ${shortResult(status)}`, tooltip: [...reviewedAs(status), ...counts(status)] };
}

/** A gap is what the law wants stated and the document states not, not in full, or against the law. */
function gapsOf({ missing, partial, contradicted }: CheckedStatus): number {
	return missing + partial + contradicted;
}

function shortResult(status: CheckedStatus): string {
	const gaps = gapsOf(status);
	if (gaps === 0) return l10n.t('Hegui: no gaps');
	return gaps === 1 ? l10n.t('Hegui: 1 gap') : l10n.t('Hegui: {0} gaps', gaps);
}

function reviewedAs(status: CheckedStatus): string[] {
	const type = documentTypeName(status.documentType);
	const lines = [
		status.declared ? l10n.t('Checked as **{0}** (declared).', type) : l10n.t('Checked as **{0}** (detected).', type),
	];
	if (status.serviceKinds.length > 0) {
		lines.push(l10n.t('Services: {0}.', status.serviceKinds.map(serviceKindName).join(l10n.t(', '))));
	}
	if (status.set !== undefined) lines.push(l10n.t('Document set: {0}.', escapeMarkdown(status.set)));
	lines.push(l10n.t('Law in force on {0} (law data {1}).', status.asOf, status.law));
	return lines;
}

function counts(status: CheckedStatus): string[] {
	const { applies, fulfilled, waived = 0, credited = 0 } = status;
	const all = applies + (status.doNotApply ?? 0);
	const lines = [
		l10n.t('{0} of {1} requirements apply, {2} open.', applies, all, applies - fulfilled - waived - credited),
	];
	if (status.packProblems !== undefined) {
		lines.push(
			l10n.t('Something is wrong in `hegui.yaml` or in your own requirements, and was left out: see the problems.'),
		);
	}
	const open = [
		status.missing > 0 ? l10n.t('{0} missing', status.missing) : undefined,
		status.partial > 0 ? l10n.t('{0} incomplete', status.partial) : undefined,
		status.contradicted > 0 ? l10n.t('{0} against the law', status.contradicted) : undefined,
		status.unclear > 0 ? l10n.t('{0} unclear', status.unclear) : undefined,
	].filter((words) => words !== undefined);
	if (open.length > 0) lines.push(l10n.t('Open: {0}.', open.join(l10n.t(', '))));
	if (credited > 0) lines.push(l10n.t('{0} left to other documents of the set.', credited));
	if (waived > 0) lines.push(l10n.t('{0} decided.', waived));
	lines.push(l10n.t('Select for what to do next.'));
	return lines;
}

/** Types of documents, as the server names them. */
export const documentTypes = ['service-agreement', 'platform-rules', 'privacy-policy', 'other-agreement'] as const;

export function documentTypeName(type: string): string {
	switch (type) {
		case 'service-agreement':
			return l10n.t('service agreement');
		case 'platform-rules':
			return l10n.t('platform rules');
		case 'privacy-policy':
			return l10n.t('privacy policy');
		case 'other-agreement':
			return l10n.t('other agreement');
		default:
			return type;
	}
}

function serviceKindName(kind: string): string {
	switch (kind) {
		case 'public-account':
			return l10n.t('public accounts');
		case 'group':
			return l10n.t('groups');
		case 'social':
			return l10n.t('social network');
		case 'comment':
			return l10n.t('comments');
		case 'live':
			return l10n.t('live streaming');
		case 'e-commerce':
			return l10n.t('e-commerce');
		case 'app':
			return l10n.t('app');
		case 'game':
			return l10n.t('game');
		case 'cloud':
			return l10n.t('cloud');
		default:
			return l10n.t('other');
	}
}
