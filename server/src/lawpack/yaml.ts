// Every YAML text is read here: no tags but the plain ones, aliases limited, and nothing so deep or long that it could hang or end the program.
import { Composer, type CST, Document, isScalar, LineCounter, Parser, visit, YAMLParseError } from 'yaml';

/** Deeper than any of our files; what composes a document goes down by calls, and a full stack can end the program. */
const DEEPEST = 100;
/** In UTF-16 units; the law that ships is a tenth of it. */
const LONGEST = 32 * 2 ** 20;
/** How often anchors may be repeated in what a document comes to. */
const MOST_REPEATED = 50;
/** For each the library goes through all that stands before it. */
const MOST_ALIASES = 100;

export interface ReadYaml {
	/** Never undefined: what could not be read stands in its errors. */
	readonly document: Document.Parsed;
	readonly lines: LineCounter;
}

/** What is wrong with YAML that no part of it may be read, at an offset. */
function refused(offset: number, message: string): Document.Parsed {
	const document = new Document(null, { schema: 'core', customTags: [] }) as Document.Parsed;
	document.errors.push(new YAMLParseError([offset, offset + 1], 'RESOURCE_EXHAUSTION', message));
	return document;
}

/** Collections of a token that are not empty: those which a call goes down into. */
function innerOf(token: CST.Token): (CST.Token | null | undefined)[] {
	if (token.type === 'document') return [token.value];
	if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return [];
	return token.items.flatMap((item) => [item.key, item.value]);
}

/** What of a text is more than anyone writes, with the place where it becomes so. */
function excessOf(tokens: readonly CST.Token[]): { readonly at: number; readonly message: string } | undefined {
	let level: CST.Token[] = [...tokens];
	const aliases: number[] = [];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > DEEPEST) return { at: level[0]?.offset ?? 0, message: `nested more than ${DEEPEST} deep` };
		for (const { type, offset } of level) if (type === 'alias') aliases.push(offset);
		level = level.flatMap(innerOf).filter((token) => token !== null && token !== undefined);
	}
	const at = aliases.sort((a, b) => a - b)[MOST_ALIASES];
	return at === undefined ? undefined : { at, message: `more than ${MOST_ALIASES} aliases` };
}

/** A key that a map has twice; the library looks through all keys before each, which takes too long where there are thousands. */
function addDoubleKeys(document: Document.Parsed): void {
	visit(document, {
		Map: (_, { items }) => {
			const seen = new Set<unknown>();
			for (const { key } of items) {
				if (!isScalar(key)) continue;
				const at = key.range?.[0] ?? 0;
				if (seen.has(key.value)) {
					document.errors.push(new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
				}
				seen.add(key.value);
			}
		},
	});
}

/**
 * Reads a YAML text; never throws.
 *
 * @param text the text
 * @param mayRepeatKeys for a text that is being typed
 */
export function readYaml(text: string, mayRepeatKeys = false): ReadYaml {
	const lines = new LineCounter();
	const document = composed(text, lines);
	if (!mayRepeatKeys) addDoubleKeys(document);
	document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
	return { document, lines };
}

function composed(text: string, lines: LineCounter): Document.Parsed {
	if (text.length > LONGEST) return refused(0, 'too long to be read');
	const tokens = [...new Parser(lines.addNewLine).parse(text)];
	const excess = excessOf(tokens);
	if (excess !== undefined) return refused(excess.at, excess.message);
	const composer = new Composer({ schema: 'core', customTags: [], uniqueKeys: false, prettyErrors: false });
	const [document = refused(0, 'no document'), second] = composer.compose(tokens, true, text.length);
	if (second !== undefined) {
		const message = 'a second document: what stands behind --- is not read';
		document.errors.push(new YAMLParseError([second.range[0], second.range[0] + 1], 'MULTIPLE_DOCS', message));
	}
	return document as Document.Parsed;
}

/**
 * What a document comes to, as plain data.
 *
 * @throws ReferenceError where its aliases multiply
 */
export function plainData(document: Document.Parsed): unknown {
	return document.toJS({ maxAliasCount: MOST_REPEATED });
}

const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** Refuses every tag that is more than a name of a plain kind: what its author means by it, nobody here does. */
export function refuseTags({ document }: ReadYaml): void {
	visit(document, {
		Node: (_, node) => {
			if (!('tag' in node) || typeof node.tag !== 'string' || PLAIN_TAG.test(node.tag)) return;
			const at = node.range?.[0] ?? 0;
			document.errors.push(
				new YAMLParseError([at, at + 1], 'TAG_RESOLVE_FAILED', `the tag ${node.tag} is not known here`),
			);
		},
	});
}
