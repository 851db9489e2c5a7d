// The words of the coverage view in the language of the editor.
import { l10n } from 'vscode';
import type { FindingRecord, WaiverRecord } from '../../coverageRecords';
import type { CoverageWords } from './nodes';

export function coverageWords(): CoverageWords {
	return {
		verdict,
		decision,
		decisionState,
		decidedBy: (by) => l10n.t('by {0}', by),
		decidedOn: (on) => l10n.t('on {0}', on),
		decidedUntil: (day) => l10n.t('until {0}', day),
		count: (count, all) => l10n.t('{0} of {1}', count, all),
		stated: (count, all) => l10n.t('{0} of {1} stated', count, all),
		gaps: (count) => (count === 1 ? l10n.t('1 gap') : l10n.t('{0} gaps', count)),
		line: (number) => l10n.t('line {0}', number),
		statedIn: (paths) => l10n.t('stated in {0}', paths.join(l10n.t(', '))),
		toldAt: ([path]) =>
			path === undefined ? l10n.t('decided at another document of the set') : l10n.t('told once, at {0}', path),
		between: l10n.t('Between the documents'),
		anchor,
		law: (day, version) => l10n.t('Law in force on {0}; collection of law {1}.', day, version),
		other: l10n.t('Other requirements'),
		separator: l10n.t(', '),
	};
}

function verdict(finding: FindingRecord): string {
	switch (finding.verdict) {
		case 'fulfilled':
			return l10n.t('stated');
		case 'partial':
			return l10n.t('incomplete');
		case 'missing':
			return l10n.t('missing');
		case 'contradicted':
			return l10n.t('against the law');
		case 'unclear':
			return l10n.t('unclear');
		case 'notApplicable':
			return l10n.t('not applicable');
	}
}

function decision(decided: string): string {
	switch (decided) {
		case 'satisfied':
			return l10n.t('decided: stated in other words');
		case 'elsewhere':
			return l10n.t('decided: stated in another document');
		case 'not-applicable':
			return l10n.t('decided: does not apply');
		case 'accepted':
			return l10n.t('decided: gap accepted');
		default:
			return l10n.t('decided');
	}
}

function decisionState(state: WaiverRecord['state']): string {
	switch (state) {
		case 'active':
			return l10n.t('in effect');
		case 'stale':
			return l10n.t('no longer in effect: the text has changed since');
		case 'expired':
			return l10n.t('no longer in effect: its time is over');
	}
}

function anchor(kind: 'section' | 'title' | 'start'): string {
	return kind === 'section' ? l10n.t('Expected under this heading') : l10n.t('Expected in this document');
}
