// The self-test in words: how the tool did on copies of a draft, and where not to rely on it.
import type { Pack } from '../core/law.ts';
import type { Locale } from '../core/model.ts';
import type { Trial } from '../core/stress/selfTest.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { type MessageId, say } from '../messages/messages.ts';
import { requirementOf, requirementUri } from './citation.ts';
import { quoteOf } from './finding.ts';
import { escapeMarkdownLine } from './markdownText.ts';

/** What a self-test page is made of. */
export interface SelfTest {
	/** Name of the draft, as it is to be shown. */
	readonly name: string;
	readonly source: string;
	readonly trials: readonly Trial[];
	readonly pack: Pack;
	readonly locale: Locale;
}

const QUOTES = 2;

/** Name of a change: that of the law files, else our own. */
function changeWords(change: string, { pack, locale }: SelfTest): string {
	const named = Object.entries(pack.stress ?? {}).find(([id]) => id === change)?.[1].label;
	return named === undefined ? say(`selfTest.${change}` as MessageId, locale) : escapeMarkdownLine(named[locale]);
}

function summaryTable(test: SelfTest): string[] {
	const { trials, locale } = test;
	const changes = [...new Set(trials.map(({ change }) => change))];
	const rows = changes.map((change) => {
		const own = trials.filter((trial) => trial.change === change);
		const held = own.filter(({ holds }) => holds).length;
		const expected = say(`selfTest.expected.${own[0]?.kind ?? 'keeping'}`, locale);
		return `| ${changeWords(change, test)} | ${expected} | ${own.length} | ${held} |`;
	});
	const heads = (['change', 'expected', 'trials', 'held'] as const).map((id) => say(`selfTest.head.${id}`, locale));
	return [`| ${heads.join(' | ')} |`, '| --- | --- | ---: | ---: |', ...rows];
}

function blindSpot(trial: Trial, test: SelfTest, lines: LineIndex): string {
	const { pack, locale, source } = test;
	const { requirement, change, before, after, places } = trial;
	const title = requirementOf(pack, requirement)?.title[locale] ?? requirement;
	const quotes = places.slice(0, QUOTES).map((place) => {
		const line = lines.positionAt(place.start).line + 1;
		return say('selfTest.quote', locale, { line, quote: escapeMarkdownLine(quoteOf(source, place)) });
	});
	const words = say('selfTest.blindSpot', locale, {
		change: changeWords(change, test),
		before: say(`verdict.${before}`, locale),
		after: say(`verdict.${after}`, locale),
	});
	return [
		`- **[${escapeMarkdownLine(title)}](${requirementUri(requirement, title)})** — ${words}`,
		...quotes.map((quote) => `  - ${quote}`),
	].join('\n');
}

/** The page of a self-test, as Markdown. */
export function selfTestPage(test: SelfTest): string {
	const { name, source, trials, locale } = test;
	const title = `# ${say('selfTest.title', locale, { name: escapeMarkdownLine(name) })}`;
	if (trials.length === 0) return `${title}\n\n${say('selfTest.nothing', locale)}\n`;
	const lines = new LineIndex(source);
	const failed = trials.filter(({ holds }) => !holds);
	const spots = failed.map((trial) => blindSpot(trial, test, lines));
	return [
		title,
		say('selfTest.intro', locale),
		summaryTable(test).join('\n'),
		`## ${say('selfTest.blindSpots', locale)}`,
		spots.length === 0 ? say('selfTest.none', locale) : spots.join('\n'),
		say('selfTest.limits', locale),
		'',
	].join('\n\n');
}
