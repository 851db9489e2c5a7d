// Which documents belong to which set of a hegui.yaml, and what the file says of a document.
import type { Declared } from '../core/analyze.ts';
import type { Config, DocumentSet } from './configFile.ts';
import { globTest } from './globs.ts';
import type { SetPacks } from './namedPacks.ts';

/** Extensions of drafts that are text, without their dots: what an editor opens. */
export const DRAFT_EXTENSIONS = ['md', 'markdown', 'txt', 'policy', 'tos', 'html', 'htm'] as const;

/** Extensions of all documents that can be read; from Word and PDF files the text is taken out first. */
export const DOCUMENT_EXTENSIONS = [...DRAFT_EXTENSIONS, 'docx', 'pdf'] as const;

/** Every draft of a folder. */
export const ALL_DRAFTS = `**/*.{${DRAFT_EXTENSIONS.join(',')}}`;

/** Folders in which nobody keeps drafts. */
const FOREIGN = /(?:^|\/)(?:node_modules|\.[^/]+)\//;

type Test = (path: string) => boolean;

const tests = new Map<string, Test>();

function testOf(glob: string): Test {
	const known = tests.get(glob);
	if (known !== undefined) return known;
	const test: Test = globTest(glob);
	tests.set(glob, test);
	return test;
}

function hasExtension(path: string, extensions: readonly string[]): boolean {
	return extensions.includes(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '') && !FOREIGN.test(path);
}

/** Whether the name of a file is that of a draft in text. */
export function isDraftPath(path: string): boolean {
	return hasExtension(path, DRAFT_EXTENSIONS);
}

/** Whether the name of a file is that of a document that can be read, and not a file that Word keeps beside an open one. */
export function isDocumentPath(path: string): boolean {
	return hasExtension(path, DOCUMENT_EXTENSIONS) && !/(?:^|\/)~\$[^/]*$/.test(path);
}

/** Whether a path, relative to the folder of the hegui.yaml, is one of those that a glob names. */
export function matchesGlob(glob: string, path: string): boolean {
	return isDocumentPath(path) && testOf(glob)(path);
}

/** The sets that name a document, in the order of the file; it belongs to the first. */
export function setsOf({ sets }: Config, path: string): readonly DocumentSet[] {
	return sets.filter(({ documents }) => documents.some((glob) => matchesGlob(glob, path)));
}

/**
 * What a hegui.yaml says of a document; a set speaks before the file as a whole.
 *
 * @param path of the document, relative to the folder of the file
 * @param setPacks what the packs of single sets add: what is none of the document's set is none of the document's
 * @returns only what is said
 */
export function declaredByConfig(config: Config, path: string, setPacks: SetPacks = {}): Partial<Declared> {
	const [set] = setsOf(config, path);
	const asOf = set?.asOf ?? config.asOf;
	const serviceKinds = set?.serviceKinds ?? config.serviceKinds;
	const features = set?.features ?? config.features;
	const documentType = config.documentTypes.find(([glob]) => matchesGlob(glob, path))?.[1];
	const severity = { ...config.severity, ...set?.severity };
	const without = Object.entries(setPacks).flatMap(([folder, ids]) => (set?.packs?.includes(folder) ? [] : ids));
	return {
		...(asOf === undefined ? {} : { asOf }),
		...(serviceKinds === undefined ? {} : { serviceKinds }),
		...(features === undefined ? {} : { features }),
		...(documentType === undefined ? {} : { documentType }),
		...(Object.keys(severity).length === 0 ? {} : { severity }),
		...(without.length === 0 ? {} : { without }),
	};
}
