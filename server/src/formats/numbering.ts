// Word's automatic numbering: what number stands before a paragraph, counted as Word counts.
import { type Element, named, parseXml, type Root } from './nodes.ts';
import { wordNumber } from './numerals.ts';

interface Level {
	readonly start: number;
	readonly format: string;
	/** `第%1条`: each `%n` is the number of level n. */
	readonly text: string;
	readonly suffix: string;
}

interface List {
	readonly counted: string;
	readonly levels: ReadonlyMap<number, Level>;
	readonly starts: ReadonlyMap<number, number>;
}

/** Which list a paragraph belongs to, and how deep. */
export interface ListPlace {
	readonly list: string;
	readonly level: number;
}

function value(name: string, within: Element): string | undefined {
	return named(name, within)[0]?.attribs['w:val'];
}

function integer(text: string | undefined, otherwise: number): number {
	const number = Number.parseInt(text ?? '', 10);
	return Number.isSafeInteger(number) ? number : otherwise;
}

function levelsIn(element: Element): Map<number, Level> {
	return new Map(
		named('w:lvl', element).map((level) => [
			integer(level.attribs['w:ilvl'], 0),
			{
				start: integer(value('w:start', level), 1),
				format: value('w:numFmt', level) ?? 'decimal',
				text: value('w:lvlText', level) ?? '',
				suffix: value('w:suff', level) ?? 'tab',
			},
		]),
	);
}

/** Where the numbering of a paragraph or of a style puts it; a missing level is the first. */
export function placeIn(element: Element): ListPlace | undefined {
	const list = value('w:numId', element);
	return list === undefined ? undefined : { list, level: integer(value('w:ilvl', element), 0) };
}

export class Numbering {
	private readonly lists = new Map<string, List>();
	private readonly places = new Map<string, ListPlace>();
	private readonly counts = new Map<string, (number | undefined)[]>();
	private readonly begun = new Set<string>();

	constructor(numberingXml: string, stylesXml: string) {
		const styles = parseXml(stylesXml);
		this.readLists(parseXml(numberingXml), styles);
		this.readStyles(styles);
	}

	/** Where a style of paragraphs puts them. */
	placeOfStyle(style: string): ListPlace | undefined {
		return this.places.get(style);
	}

	/** The number of the next paragraph at a place; undefined for bullets and where there is no list. */
	next({ list: name, level: depth }: ListPlace): string | undefined {
		const list = this.lists.get(name);
		const level = list?.levels.get(depth);
		if (list === undefined || level === undefined || level.format === 'bullet') return undefined;
		const counts = this.counts.get(list.counted) ?? [];
		this.counts.set(list.counted, counts);
		if (!this.begun.has(name)) {
			this.begun.add(name);
			for (const [at, start] of list.starts) counts[at] = start - 1;
		}
		counts[depth] = (counts[depth] ?? level.start - 1) + 1;
		// Whatever is below begins anew.
		counts.length = depth + 1;
		const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
			const other = list.levels.get(Number(digit) - 1);
			return wordNumber(counts[Number(digit) - 1] ?? other?.start ?? 1, other?.format ?? 'decimal');
		});
		const isApart = level.suffix !== 'nothing' && !/[\u3001\uff09\uff0e]$/.test(label);
		return label === '' ? '' : label + (isApart ? ' ' : '');
	}

	private readLists(numbering: Root, styles: Root): void {
		const abstract = new Map(named('w:abstractNum', numbering).map((one) => [one.attribs['w:abstractNumId'], one]));
		const behindStyles = new Map(
			named('w:style', styles).map((style) => [style.attribs['w:styleId'], value('w:numId', style)]),
		);
		const abstractOf = new Map(
			named('w:num', numbering).map((one) => [one.attribs['w:numId'], value('w:abstractNumId', one)]),
		);
		for (const one of named('w:num', numbering)) {
			let counted = value('w:abstractNumId', one) ?? '';
			const linked = abstract.get(counted);
			const style = linked && value('w:numStyleLink', linked);
			if (style !== undefined) counted = abstractOf.get(behindStyles.get(style)) ?? counted;
			const definition = abstract.get(counted);
			const levels = definition === undefined ? new Map<number, Level>() : levelsIn(definition);
			const starts = new Map<number, number>();
			for (const override of named('w:lvlOverride', one)) {
				const start = value('w:startOverride', override);
				if (start !== undefined) starts.set(integer(override.attribs['w:ilvl'], 0), integer(start, 1));
				for (const [depth, level] of levelsIn(override)) levels.set(depth, level);
			}
			this.lists.set(one.attribs['w:numId'] ?? '', { counted, levels, starts });
		}
	}

	/** A style numbers its paragraphs itself, or as the style that it is based on. */
	private readStyles(styles: Root): void {
		const byId = new Map(named('w:style', styles).map((style) => [style.attribs['w:styleId'] ?? '', style]));
		for (const id of byId.keys()) {
			let [style, steps] = [byId.get(id), 0];
			while (style !== undefined && value('w:numId', style) === undefined && steps++ < 20) {
				style = byId.get(value('w:basedOn', style) ?? '');
			}
			const place = style && placeIn(style);
			if (place !== undefined) this.places.set(id, place);
		}
	}
}
