// Heads and feet of pages: what stands at the same place of many pages, and the numbers of pages.
import type { Line } from './lines.ts';

/** `3`, `- 3 -`, `第 3 页 共 9 页`, `Page 3 of 9`. */
const PAGE_NUMBER = /^[-–—\s]*(?:第|page)?\s*\d+\s*页?(?:[\s，,/／|]*(?:of|共)?\s*\d+\s*页?)?[-–—\s]*$/i;
/** Longer lines hold no page number, and could be read as one in too many ways. */
const LONGEST = 40;

function isPageNumber(text: string): boolean {
	const plain = text.replace(/\s+/g, ' ');
	return plain.length <= LONGEST && PAGE_NUMBER.test(plain);
}

function keyOf({ text, y }: Line): string {
	return `${Math.round(y)} ${text.replace(/\d+/g, '#')}`;
}

/** The lines of each page without heads and feet. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
	const counts = new Map<string, number>();
	for (const page of pages) {
		for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const enough = Math.max(2, pages.length / 3);
	return pages.map((page) => {
		const edges = new Set(edgesOf(page));
		const isFurniture = (line: Line): boolean =>
			edges.has(line) && (isPageNumber(line.text) || (counts.get(keyOf(line)) ?? 0) >= enough);
		return page.filter((line) => !isFurniture(line));
	});
}

/** The two uppermost and the two lowest lines. */
function edgesOf(page: readonly Line[]): Line[] {
	const byHeight = [...page].sort((a, b) => b.y - a.y);
	return [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])];
}
