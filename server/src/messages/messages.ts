// All words that the engine says to people, by message id, in English and Simplified Chinese; one file for each theme.
import { once } from '../core/remembered.ts';
import { actionsChinese, actionsEnglish } from './words/actions.ts';
import { assessmentChinese, assessmentEnglish } from './words/assessment.ts';
import { assistantsChinese, assistantsEnglish } from './words/assistants.ts';
import { baselineChinese, baselineEnglish } from './words/baseline.ts';
import { changesChinese, changesEnglish } from './words/changes.ts';
import { cliChinese, cliEnglish } from './words/cli.ts';
import { configChinese, configEnglish } from './words/config.ts';
import { consistencyChinese, consistencyEnglish } from './words/consistency.ts';
import { decisionsChinese, decisionsEnglish } from './words/decisions.ts';
import { dossierChinese, dossierEnglish } from './words/dossier.ts';
import { filesChinese, filesEnglish } from './words/files.ts';
import { findingsChinese, findingsEnglish } from './words/findings.ts';
import { formatsChinese, formatsEnglish } from './words/formats.ts';
import { importsChinese, importsEnglish } from './words/imports.ts';
import { initChinese, initEnglish } from './words/init.ts';
import { intakeChinese, intakeEnglish } from './words/intake.ts';
import { lawChinese, lawEnglish } from './words/law.ts';
import { libraryChinese, libraryEnglish } from './words/library.ts';
import { navigationChinese, navigationEnglish } from './words/navigation.ts';
import { placesChinese, placesEnglish } from './words/places.ts';
import { reportsChinese, reportsEnglish } from './words/reports.ts';
import { scaleChinese, scaleEnglish } from './words/scale.ts';
import { setReportsChinese, setReportsEnglish } from './words/setReports.ts';
import { setsChinese, setsEnglish } from './words/sets.ts';
import { troubleChinese, troubleEnglish } from './words/trouble.ts';
import { workspaceChinese, workspaceEnglish } from './words/workspace.ts';

/** Messages in English; `{name}` is filled in, and `{name|day|days}` is the first word for one, the second for any other number. */
const en = once(() => ({
	...actionsEnglish,
	...assessmentEnglish,
	...assistantsEnglish,
	...baselineEnglish,
	...changesEnglish,
	...cliEnglish,
	...configEnglish,
	...consistencyEnglish,
	...decisionsEnglish,
	...dossierEnglish,
	...filesEnglish,
	...findingsEnglish,
	...formatsEnglish,
	...importsEnglish,
	...initEnglish,
	...intakeEnglish,
	...lawEnglish,
	...libraryEnglish,
	...navigationEnglish,
	...placesEnglish,
	...reportsEnglish,
	...scaleEnglish,
	...setReportsEnglish,
	...setsEnglish,
	...troubleEnglish,
	...workspaceEnglish,
}));

export type MessageId = keyof ReturnType<typeof en>;

/** Messages of one language. */
type Table = Readonly<Record<MessageId, string>>;

const zh = once(
	(): Table => ({
		...actionsChinese,
		...assessmentChinese,
		...assistantsChinese,
		...baselineChinese,
		...changesChinese,
		...cliChinese,
		...configChinese,
		...consistencyChinese,
		...decisionsChinese,
		...dossierChinese,
		...filesChinese,
		...findingsChinese,
		...formatsChinese,
		...importsChinese,
		...initChinese,
		...intakeChinese,
		...lawChinese,
		...libraryChinese,
		...navigationChinese,
		...placesChinese,
		...reportsChinese,
		...scaleChinese,
		...setReportsChinese,
		...setsChinese,
		...troubleChinese,
		...workspaceChinese,
	}),
);

/** A program that speaks one language puts together the messages of that one alone. */
const TABLES: Readonly<Record<'en' | 'zh', () => Table>> = { en, zh };

const PLACE = /\{(\w+)(?:\|([^{|}]*)\|([^{|}]*))?\}/g;

/** Words, and what is filled in behind them. */
interface Part {
	readonly words: string;
	/** As it is written in the message; empty at its end. */
	readonly place: string;
	readonly name: string;
	readonly one: string | undefined;
	readonly many: string | undefined;
}

const parts = new Map<string, readonly Part[]>();

/** A message taken apart, once. */
function partsOf(message: string): readonly Part[] {
	const known = parts.get(message);
	if (known !== undefined) return known;
	const found: Part[] = [];
	let at = 0;
	for (const { 0: place, 1: name = '', 2: one, 3: many, index } of message.matchAll(PLACE)) {
		found.push({ words: message.slice(at, index), place, name, one, many });
		at = index + place.length;
	}
	found.push({ words: message.slice(at), place: '', name: '', one: undefined, many: undefined });
	parts.set(message, found);
	return found;
}

/**
 * The words of a message.
 *
 * @param id which message
 * @param locale language of the words
 * @param values what is filled in for `{name}`, and chooses in `{name|one|many}`
 */
export function say(
	id: MessageId,
	locale: keyof typeof TABLES,
	values: Readonly<Record<string, string | number>> = {},
): string {
	const said: string[] = [];
	for (const { words, place, name, one, many } of partsOf(TABLES[locale]()[id])) {
		const value = values[name] ?? place;
		said.push(words, one === undefined || many === undefined ? String(value) : Number(value) === 1 ? one : many);
	}
	// Reports keep thousands of messages; words that were added up one by one would take more memory.
	return said.join('');
}

/** Both tables, for the test that no key is missing. */
export const messageTables = TABLES;
