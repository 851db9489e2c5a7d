// The words of the report panel, which the page cannot look up itself.
import { env, l10n } from 'vscode';
import type { PageTexts } from './messages';

export function pageTexts(): PageTexts {
	return {
		language: env.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en',
		title: l10n.t('Compliance Report'),
		lawAsOf: l10n.t('Law in force on {0}.'),
		nothing: l10n.t(
			'No document has been reviewed yet. Open a draft, or name the documents of a service in hegui.yaml.',
		),
		noMatch: l10n.t('No requirement fits these filters.'),
		filters: l10n.t('Filters'),
		gapsOnly: l10n.t('Gaps only'),
		document: l10n.t('Document'),
		theme: l10n.t('Theme'),
		instrument: l10n.t('Law'),
		all: l10n.t('All'),
		search: l10n.t('Search'),
		sort: l10n.t('Order'),
		sortTheme: l10n.t('By theme'),
		sortTitle: l10n.t('By name'),
		sortGaps: l10n.t('Most gaps first'),
		shown: l10n.t('{0} of {1} requirements shown'),
		otherDocuments: l10n.t('Documents outside a set'),
		matrix: l10n.t('Matrix of documents and requirements'),
		matrixOf: l10n.t('Matrix of documents and requirements: {0}'),
		keys: l10n.t('Arrow keys move between cells, Enter shows details, Escape closes them.'),
		requirement: l10n.t('Requirement'),
		notAsked: l10n.t('does not apply'),
		decided: l10n.t('{0}, decided'),
		statedIn: l10n.t('stated in {0}'),
		toldAt: l10n.t('told once, at {0}'),
		between: l10n.t('Between the documents'),
		foundElsewhere: l10n.t('Words in other documents of the set'),
		verdicts: verdictWords(),
		...decisionTexts(),
		...detailTexts(),
		...saveTexts(),
	};
}

function verdictWords(): PageTexts['verdicts'] {
	return {
		fulfilled: l10n.t('stated'),
		partial: l10n.t('partial'),
		missing: l10n.t('missing'),
		contradicted: l10n.t('contradicted'),
		unclear: l10n.t('unclear'),
		notApplicable: l10n.t('does not apply'),
	};
}

function decisionTexts(): Pick<PageTexts, 'decisions' | 'states' | 'decision' | 'by' | 'on' | 'until'> {
	return {
		decisions: {
			satisfied: l10n.t('stated in other words'),
			elsewhere: l10n.t('stated in another place'),
			'not-applicable': l10n.t('does not apply here'),
			accepted: l10n.t('the gap is accepted'),
		},
		states: {
			active: l10n.t('in force'),
			stale: l10n.t('the text has changed since; to be decided anew'),
			expired: l10n.t('expired; to be decided anew'),
		},
		decision: l10n.t('Decision: {0}'),
		by: l10n.t('by {0}'),
		on: l10n.t('on {0}'),
		until: l10n.t('valid until {0}'),
	};
}

function detailTexts(): Pick<
	PageTexts,
	'details' | 'close' | 'provisions' | 'openArticle' | 'found' | 'openText' | 'openPlace' | 'notStated'
> {
	return {
		details: l10n.t('Details'),
		close: l10n.t('Close details'),
		provisions: l10n.t('Provisions'),
		openArticle: l10n.t('Open the article: {0}'),
		found: l10n.t('Words found'),
		openText: l10n.t('Open line {0} of {1}'),
		openPlace: l10n.t('Open the place where it belongs: line {0} of {1}'),
		notStated: l10n.t('Not stated'),
	};
}

function saveTexts(): Pick<PageTexts, 'save' | 'formats' | 'print'> {
	return {
		save: l10n.t('Save report as'),
		formats: {
			html: l10n.t('Web Page'),
			docx: l10n.t('Word'),
			xlsx: l10n.t('Excel'),
			csv: l10n.t('CSV'),
			markdown: l10n.t('Markdown'),
		},
		print: l10n.t('Print…'),
	};
}
