// Nodes of a parsed HTML or XML text, by the names that htmlparser2 does not hand on.
import { DomUtils, parseDocument } from 'htmlparser2';

export type Root = ReturnType<typeof parseDocument>;
export type Node = Root['children'][number];
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export function parseXml(text: string): Root {
	return parseDocument(text, { xmlMode: true });
}

export function isElement(node: Node): node is Element {
	return 'attribs' in node;
}

export function elementsIn(node: Element): Element[] {
	return node.children.filter(isElement);
}

/** All elements of this name, at any depth. */
export function named(name: string, within: Root | Element): Element[] {
	return DomUtils.getElementsByTagName(name, within, true);
}

/** The words of a node itself; undefined where it is none of words. */
export function wordsOf(node: Node): string | undefined {
	return node.type === 'text' && 'data' in node ? node.data : undefined;
}

/** All words in a node. */
export function allWords(node: Node): string {
	return DomUtils.textContent(node);
}
