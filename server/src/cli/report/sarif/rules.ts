// The rules of a SARIF report: requirements with the law behind them, kinds of doubtful citations, of doubts about a set.
import type { ReportingDescriptor, Result } from 'sarif';
import { severityOf } from '../../../core/judge/verdict.ts';
import type { Requirement } from '../../../core/law.ts';
import type { Severity } from '../../../core/model.ts';
import { type MessageId, say } from '../../../messages/messages.ts';
import type { LawView } from '../../../render/article.ts';
import { citedProvisions, provisionWords, requirementOf } from '../../../render/citation.ts';
import { requirementPage } from '../../../render/requirement.ts';
import { webAddress } from '../../../report/plainText.ts';
import type { CitationRecord } from '../../../report/record.ts';
import type { SetFindingKind } from '../../../report/sets.ts';
import { printedPage, withoutEditorLinks } from '../page.ts';
import { painter } from '../paint.ts';

export const LEVELS = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	none: 'none',
} as const satisfies Record<Severity, Result.level>;

/** `account-deletion` without hyphens, which some viewers show; none where that is the id again. */
function nameOf(id: string): Pick<ReportingDescriptor, 'name'> {
	const name = id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase());
	return name.toLowerCase() === id.toLowerCase() ? {} : { name };
}

/** Level of a gap that nobody weighed otherwise: that of its strongest basis. */
function defaultLevel({ provisions, weak }: Requirement): 'error' | 'warning' | 'note' {
	const severities = provisions.map(({ basis }) => severityOf('missing', basis, false, weak === true));
	return severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : 'note';
}

function requirementRule(requirement: Requirement, view: LawView): ReportingDescriptor {
	const { locale, pack } = view;
	const cited = citedProvisions(pack, requirement, [...requirement.provisions.keys()]);
	const [source] = cited.flatMap(({ instrument }) => webAddress(instrument.source) ?? []);
	const page = withoutEditorLinks(requirementPage(requirement, view, false));
	const theme = requirement.theme ?? '';
	const themeTitle = pack.themes[theme]?.[locale] ?? say('report.otherTheme', locale);
	return {
		id: requirement.id,
		...nameOf(requirement.id),
		shortDescription: { text: requirement.title[locale] },
		fullDescription: { text: requirement.why[locale] },
		help: { text: printedPage(page, true, painter(false)), markdown: page },
		...(source === undefined ? {} : { helpUri: source }),
		defaultConfiguration: { level: defaultLevel(requirement) },
		properties: {
			tags: [themeTitle],
			theme,
			provisions: cited.map(({ provision, instrument }) => ({
				title: provisionWords(provision, instrument, locale),
				instrument: instrument.id,
				article: String(provision.article),
				...(provision.paragraph === undefined ? {} : { paragraph: provision.paragraph }),
				...(provision.item === undefined ? {} : { item: provision.item }),
				basis: provision.basis,
				url: instrument.source,
			})),
		},
	};
}

function plainRule(id: string, words: MessageId, { locale }: LawView): ReportingDescriptor {
	const text = say(words, locale);
	return {
		id,
		...nameOf(id),
		shortDescription: { text },
		fullDescription: { text },
		help: { text },
		defaultConfiguration: { level: 'warning' },
	};
}

const CITATION_KINDS: readonly CitationRecord['kind'][] = [
	'superseded',
	'notYetInForce',
	'renumbered',
	'noSuchArticle',
	'noSuchParagraph',
	'misquoted',
	'nearName',
];

/** Collects the rules that results name, in the order in which they are first named. */
export class RuleBook {
	readonly rules: ReportingDescriptor[] = [];
	private readonly indices = new Map<string, number>();
	private readonly view: LawView;

	constructor(view: LawView) {
		this.view = view;
	}

	requirement(id: string): Pick<Result, 'ruleId' | 'ruleIndex'> {
		const requirement = requirementOf(this.view.pack, id);
		return this.rule(id, () =>
			requirement === undefined ? { id, shortDescription: { text: id } } : requirementRule(requirement, this.view),
		);
	}

	citation(kind: CitationRecord['kind']): Pick<Result, 'ruleId' | 'ruleIndex'> {
		const id = `citation-${kind}`;
		return this.rule(id, () => plainRule(id, `rule.citation.${kind}`, this.view));
	}

	set(kind: Exclude<SetFindingKind, 'requirement'>): Pick<Result, 'ruleId' | 'ruleIndex'> {
		const id = `set-${kind}`;
		return this.rule(id, () => plainRule(id, `rule.set.${kind}`, this.view));
	}

	/** Any of these by its id; one of an earlier version may be unknown. */
	named(id: string): Pick<Result, 'ruleId' | 'ruleIndex'> {
		const kind = CITATION_KINDS.find((one) => id === `citation-${one}`);
		return kind === undefined ? this.requirement(id) : this.citation(kind);
	}

	private rule(ruleId: string, make: () => ReportingDescriptor): Pick<Result, 'ruleId' | 'ruleIndex'> {
		const known = this.indices.get(ruleId);
		const ruleIndex = known ?? this.rules.push(make()) - 1;
		if (known === undefined) this.indices.set(ruleId, ruleIndex);
		return { ruleId, ruleIndex };
	}
}
