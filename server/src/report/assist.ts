// Answers for assistants as Markdown: what was found, with its place and provision, and how far it can be relied on.
import type { Instrument } from '../core/law.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { instrumentOf } from '../render/citation.ts';
import { isDecided, isElsewhere } from './outcome.ts';
import type { DocumentRecord, FindingRecord } from './record.ts';

const GRAVEST_FIRST = ['contradicted', 'missing', 'partial', 'unclear'] as const;

function instrumentNames(instruments: readonly Instrument[], { locale }: LawView): string {
	const names = instruments.map(({ shortTitle }) => (locale === 'zh' ? `《${shortTitle.zh}》` : shortTitle.en));
	return names.join(say('separator.list', locale));
}

/** Which of the cited texts are verified, and which are not. */
export function limitsSection(cited: readonly string[], view: LawView): string[] {
	const { locale, pack } = view;
	const instruments = [...new Set(cited)].flatMap((id) => instrumentOf(pack, id) ?? []);
	const states = [
		['verified', 'assistant.verified'],
		['partial', 'assistant.partlyVerified'],
		['unverified', 'assistant.unverified'],
	] as const;
	return [
		`## ${say('assistant.limits', locale)}`,
		say('assistant.recognition', locale),
		...states.flatMap(([state, id]) => {
			const these = instruments.filter(({ verification }) => verification.state === state);
			return these.length === 0 ? [] : [say(id, locale, { instruments: instrumentNames(these, view) })];
		}),
	];
}

function placeWords({ evidence, anchor }: FindingRecord, { locale }: LawView): string {
	const [first] = evidence;
	if (first !== undefined) return say('assistant.at', locale, { line: first.words.start.line + 1 });
	return anchor === null ? '' : say('assistant.expectedAt', locale, { line: anchor.start.line + 1 });
}

function findingLine(finding: FindingRecord, view: LawView): string {
	const { requirement, title, verdict, message, provisions } = finding;
	const cited = provisions.map(({ instrument, article }) => `\`${instrument}/${article}\``).join(' ');
	const parts = [placeWords(finding, view), decidedWords(finding, view), cited].filter((part) => part !== '');
	return `- **${title}** (\`${requirement}\`): ${say(`verdict.${verdict}`, view.locale)}. ${message} (${parts.join('; ')})`;
}

/** Decisions are people's; an assistant is told of them, not asked about them. */
function decidedWords({ waived }: FindingRecord, { locale }: LawView): string {
	return waived?.state === 'active' ? say('assistant.decided', locale, { reason: waived.reason }) : '';
}

/** The review of a draft: what is open first, then what is stated. */
export function checkAnswer(record: DocumentRecord, view: LawView): string {
	const { locale } = view;
	const findings = record.findings.filter(({ applies }) => applies);
	const decided = findings.filter(isDecided);
	const credited = findings.filter((finding) => isElsewhere(finding, record.path));
	const of = (verdict: string): FindingRecord[] =>
		findings.filter((finding) => finding.verdict === verdict && !isDecided(finding) && !credited.includes(finding));
	const count = (verdict: string): number => of(verdict).length;
	const open = GRAVEST_FIRST.flatMap(of);
	const cited = findings.flatMap(({ provisions }) => provisions.map(({ instrument }) => instrument));
	const services = record.serviceKinds.length === 0 ? say('assistant.none', locale) : record.serviceKinds.join(', ');
	const lines = (these: readonly FindingRecord[]): string => these.map((one) => findingLine(one, view)).join('\n');
	return `${[
		`# ${say('assistant.review', locale, { name: record.path })}`,
		say('assistant.checked', locale, {
			documentType: say(`documentType.${record.documentType}`, locale),
			how: say(record.declared ? 'assistant.declared' : 'assistant.detected', locale),
			services,
			day: view.asOf,
			version: view.pack.version,
		}),
		say('assistant.counts', locale, {
			applies: findings.length,
			fulfilled: count('fulfilled'),
			partial: count('partial'),
			missing: count('missing'),
			contradicted: count('contradicted'),
			unclear: count('unclear'),
			decided: decided.length,
		}),
		`## ${say('assistant.open', locale)}`,
		open.length === 0 ? say('assistant.nothingOpen', locale) : lines(open),
		...(credited.length === 0 ? [] : [`## ${say('set.creditedList', locale)}`, lines(credited)]),
		...(decided.length === 0 ? [] : [`## ${say('assistant.settled', locale)}`, lines(decided)]),
		...(count('fulfilled') === 0 ? [] : [`## ${say('assistant.stated', locale)}`, lines(of('fulfilled'))]),
		...limitsSection(cited, view),
	].join('\n\n')}\n`;
}

/** Where a draft speaks to a requirement, quoted word by word. */
export function evidenceAnswer(record: DocumentRecord, requirement: string, view: LawView): string {
	const { locale } = view;
	const finding = record.findings.find((one) => one.requirement === requirement);
	if (finding === undefined || !finding.applies) return `${say('assistant.noSuchFinding', locale)}\n`;
	const { title, verdict, evidence, provisions, message } = finding;
	const found = evidence.map(({ words, quote, strength, facet }) => {
		const place = say('assistant.at', locale, { line: words.start.line + 1 });
		const strengthWords = say(`assistant.strength.${strength}`, locale);
		return `- ${place} (\`${facet}\`, ${strengthWords}):\n${quoted(quote)}`;
	});
	return `${[
		`# ${say('assistant.evidence', locale, { title, name: record.path })}`,
		`${say('assistant.verdict', locale, { verdict: say(`verdict.${verdict}`, locale) })} ${message}`,
		found.length === 0 ? say('assistant.noEvidence', locale) : found.join('\n'),
		...limitsSection(
			provisions.map(({ instrument }) => instrument),
			view,
		),
	].join('\n\n')}\n`;
}

function quoted(text: string): string {
	return text
		.split('\n')
		.map((line) => `  > ${line}`.trimEnd())
		.join('\n');
}
