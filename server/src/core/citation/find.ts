// Citations of law in a draft: 《…》第十三条第二款, “Article 24 of the Cybersecurity Law”.
import { isInForce } from '../judge/applicability.ts';
import type { Instrument, Pack } from '../law.ts';
import type { Day, Span } from '../model.ts';
import { chineseNumber } from '../text/numerals.ts';

/** A citation with the version of the instrument that it means on a day. */
export interface Citation extends Span {
	readonly instrument: Instrument;
	/** Undefined where the instrument is cited as a whole. */
	readonly article: number | undefined;
	readonly paragraph: number | undefined;
}

const NUMERAL = '[零〇一二三四五六七八九十百千\\d]{1,7}';
const NAMED = /《([^》《]{2,60})》/g;
/** Not in the next line: there an article of the draft itself begins. */
const PINPOINT = new RegExp(
	`^((?:[（(][^）)\\n]{0,20}[）)])?[ \\t\\u3000、,，和及与]{0,3})第(${NUMERAL})条(?:第(${NUMERAL})款)?`,
);
const ENGLISH = /\b(?:articles?|art\.)\s+(\d{1,3})(?:\s*\((\d{1,2})\))?\s+of\s+(?:the\s+)?/gi;

/** Longest English name, with room for line breaks and indents. */
const NAME_REACH = 300;

function simplified(name: string): string {
	return name
		.replace(/^中华人民共和国/, '')
		.replace(/[（(][^）)]*[）)]$/, '')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}

function numberOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	return /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
}

/** A name as it may stand in running text, wrapped or not. */
function patternOf(name: string): RegExp {
	const words = name.split(' ').map((word) => word.replace(/[^a-z0-9]/g, '\\$&'));
	return new RegExp(`^${words.join('\\s+')}(?![a-z0-9])`, 'i');
}

/** The version of a cited name that is in force on the day, else the latest. */
function versionOf(candidates: readonly Instrument[], day: Day): Instrument | undefined {
	const byDate = [...candidates].sort((a, b) => (a.effective < b.effective ? 1 : -1));
	return byDate.find((instrument) => isInForce(instrument, day)) ?? byDate[0];
}

/** Finds the instruments that a text cites; made once for a pack. */
export class CitationFinder {
	private readonly byName = new Map<string, Instrument[]>();
	private readonly englishNames: readonly { readonly name: string; readonly pattern: RegExp }[];

	constructor(pack: Pack) {
		for (const instrument of pack.instruments) {
			for (const name of [...instrument.names, instrument.title.zh, instrument.title.en]) {
				const key = simplified(name);
				const known = this.byName.get(key) ?? [];
				if (!known.includes(instrument)) this.byName.set(key, [...known, instrument]);
			}
		}
		this.englishNames = [...this.byName.keys()]
			.filter((name) => /^[a-z]/.test(name))
			.sort((a, b) => b.length - a.length)
			.map((name) => ({ name, pattern: patternOf(name) }));
	}

	/**
	 * Citations of known instruments, in order.
	 *
	 * @param text the draft, or a part of it; offsets are those of this text
	 * @param day which version a name means
	 */
	find(text: string, day: Day): Citation[] {
		return [...this.chinese(text, day), ...this.english(text, day)].sort((a, b) => a.start - b.start);
	}

	private chinese(text: string, day: Day): Citation[] {
		const found: Citation[] = [];
		for (const match of text.matchAll(NAMED)) {
			const instrument = versionOf(this.byName.get(simplified(match[1] ?? '')) ?? [], day);
			if (instrument === undefined) continue;
			let start = match.index;
			let end = start + match[0].length;
			let pinpoint = PINPOINT.exec(text.slice(end, end + 60));
			if (pinpoint === null) found.push({ start, end, instrument, article: undefined, paragraph: undefined });
			while (pinpoint !== null) {
				const [whole, , article, paragraph] = pinpoint;
				end += whole.length;
				found.push({ start, end, instrument, article: numberOf(article), paragraph: numberOf(paragraph) });
				pinpoint = PINPOINT.exec(text.slice(end, end + 60));
				start = end + (pinpoint?.[1]?.length ?? 0);
			}
		}
		return found;
	}

	private english(text: string, day: Day): Citation[] {
		const found: Citation[] = [];
		for (const match of text.matchAll(ENGLISH)) {
			const end = match.index + match[0].length;
			const following = text.slice(end, end + NAME_REACH);
			const known = this.englishNames.find(({ pattern }) => pattern.test(following));
			const instrument = known && versionOf(this.byName.get(known.name) ?? [], day);
			if (known === undefined || instrument === undefined) continue;
			const span = { start: match.index, end: end + (known.pattern.exec(following)?.[0].length ?? 0) };
			found.push({ ...span, instrument, article: numberOf(match[1]), paragraph: numberOf(match[2]) });
		}
		return found;
	}
}
