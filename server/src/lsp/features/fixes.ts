// Edits that mend findings: model clauses inserted or completed, in the draft's language, script and numbering.
import type {
	AnnotatedTextEdit,
	ChangeAnnotation,
	SnippetTextEdit,
	TextDocumentEdit,
	TextEdit,
	WorkspaceEdit,
} from 'vscode-languageserver';
import { planImprovement } from '../../core/describe/improvement.ts';
import { type Insertion, InsertionPlanner } from '../../core/describe/insertion.ts';
import type { Requirement } from '../../core/law.ts';
import type { DocumentLanguage, Finding, Locale } from '../../core/model.ts';
import { citedProvisions, provisionWords, requirementOf } from '../../render/citation.ts';
import { clauseLocale, inScriptOf, plainText, snippetText } from '../modelClause.ts';
import type { Reviewed, Session } from '../session.ts';

interface Planned {
	readonly finding: Finding;
	readonly requirement: Requirement;
	readonly insertion: Insertion;
}

function isHomeless(finding: Finding): boolean {
	return finding.anchor?.kind !== 'section';
}

/** Edits of one draft as it stands. */
export class Fixer {
	private readonly reviewed: Reviewed;
	private readonly session: Session;
	private readonly locale: Locale;
	private readonly language: DocumentLanguage | undefined;

	constructor(reviewed: Reviewed, session: Session) {
		this.reviewed = reviewed;
		this.session = session;
		this.language = reviewed.review?.coverage.profile.language;
		this.locale = clauseLocale(this.language);
	}

	/** Inserts model clauses; a snippet where there is one and the client can. */
	insert(findings: readonly Finding[]): WorkspaceEdit {
		return this.edit(this.plan(findings));
	}

	/** Inserts model clauses, each of which the client has a person confirm. */
	insertConfirmed(findings: readonly Finding[]): WorkspaceEdit {
		const { view } = this.reviewed;
		const planned = this.plan(findings);
		const changeAnnotations: Record<string, ChangeAnnotation> = {};
		const edits = planned.map(({ finding, requirement, insertion }): AnnotatedTextEdit => {
			const [cited] = citedProvisions(view.pack, requirement, finding.provisions);
			changeAnnotations[requirement.id] = {
				label: requirement.title[view.locale],
				needsConfirmation: true,
				...(cited === undefined ? {} : { description: provisionWords(cited.provision, cited.instrument, view.locale) }),
			};
			return { ...this.textEdit(insertion), annotationId: requirement.id };
		});
		return { documentChanges: [this.documentEdit(edits)], changeAnnotations };
	}

	/** Completes a clause that states a part; undefined where it cannot be. */
	improve(finding: Finding): WorkspaceEdit | undefined {
		const { review } = this.reviewed;
		const requirement = this.written(finding.requirement);
		if (review === undefined || requirement === undefined) return undefined;
		const insertion = planImprovement(review.reading, finding, requirement, this.locale);
		return insertion && this.edit([{ finding, requirement, insertion }]);
	}

	/** A requirement with its model clause in the draft's script. */
	private written(id: string): Requirement | undefined {
		const requirement = requirementOf(this.session.pack, id);
		return requirement && inScriptOf(requirement, this.language);
	}

	private plan(findings: readonly Finding[]): Planned[] {
		const { review } = this.reviewed;
		if (review === undefined) return [];
		const planner = new InsertionPlanner(review.reading, this.locale);
		// A new section goes behind what is put into the last one.
		const inOrder = [...findings].sort((a, b) => Number(isHomeless(a)) - Number(isHomeless(b)));
		return inOrder.flatMap((finding) => {
			const requirement = this.written(finding.requirement);
			return requirement === undefined ? [] : [{ finding, requirement, insertion: planner.plan(finding, requirement) }];
		});
	}

	private edit(planned: readonly Planned[]): WorkspaceEdit {
		const insertions = planned.map(({ insertion }) => insertion);
		if (!this.session.support.snippetEdits || insertions.length !== 1) {
			return { changes: { [this.reviewed.draft.uri]: insertions.map((insertion) => this.textEdit(insertion)) } };
		}
		const edits = insertions.map(
			(insertion): SnippetTextEdit => ({
				range: this.textEdit(insertion).range,
				snippet: { kind: 'snippet', value: snippetText(insertion.parts) },
			}),
		);
		return { documentChanges: [this.documentEdit(edits)] };
	}

	private documentEdit(edits: TextDocumentEdit['edits']): TextDocumentEdit {
		const { draft } = this.reviewed;
		return { textDocument: { uri: draft.uri, version: draft.version }, edits };
	}

	private textEdit({ offset, parts }: Insertion): TextEdit {
		const range = this.reviewed.draft.rangeOf({ start: offset, end: offset });
		return { range, newText: plainText(parts, this.locale) };
	}
}
