// A new draft from the law: title, numbered sections, and in them the model clauses.
import { templateSections } from '../core/describe/template.ts';
import type { Pack } from '../core/law.ts';
import type { Day, DocumentType, Locale, Profile, ServiceKind } from '../core/model.ts';
import { toChineseNumber } from '../core/text/numerals.ts';
import { say } from '../messages/messages.ts';
import { plainClause } from './requirement.ts';

/** What a new draft is to be. */
export interface DraftAnswers {
	readonly documentType: DocumentType;
	readonly language: Locale;
	readonly serviceKinds: readonly ServiceKind[];
	readonly features: readonly string[];
	/** Headings alone, or with the model clauses. */
	readonly withClauses: boolean;
	readonly asOf: Day;
}

function numbered(heading: string, number: number, language: Locale): string {
	return language === 'zh' ? `## ${toChineseNumber(number)}、${heading}` : `## ${number}. ${heading}`;
}

/** The Markdown of a new draft; what its author has to fill in stands in brackets. */
export function newDraftText(answers: DraftAnswers, pack: Pack): string {
	const { documentType, serviceKinds, features, asOf, language, withClauses } = answers;
	const facts = { documentType, serviceKinds, features, asOf, declared: true, mixed: false };
	const profile: Profile = { ...facts, language: language === 'zh' ? 'zh-Hans' : 'en' };
	const sections = templateSections(pack, profile, language).flatMap(({ heading, requirements }, index) => {
		const clauses = withClauses
			? requirements.map(({ modelClause }) => plainClause(modelClause[language], language))
			: [];
		return [numbered(heading, index + 1, language), ...clauses];
	});
	const title = `# ${say(`newDraft.title.${documentType}`, language)}`;
	return `${[title, ...sections].join('\n\n')}\n`;
}
