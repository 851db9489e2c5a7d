// Where things stand in a SARIF report: files by their paths from the folder of the run, regions counted from 1.
import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Artifact, ArtifactLocation, Location, Region } from 'sarif';
import { cleanText } from '../../../report/plainText.ts';
import type { DocumentRecord, PlacedSpan } from '../../../report/record.ts';

/** Stands for the folder of the run: whoever reads the report says where that is. */
export const BASE = '%SRCROOT%';

/** By extension; the rest is plain text. */
const LANGUAGES: Readonly<Record<string, string>> = {
	md: 'markdown',
	markdown: 'markdown',
	html: 'html',
	htm: 'html',
	docx: 'docx',
	pdf: 'pdf',
};

/** A region; its end is where the next character would stand. */
export function regionOf({ start, end }: PlacedSpan, quote?: string): Region {
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
		...(quote === undefined || quote === '' ? {} : { snippet: { text: cleanText(quote) } }),
	};
}

/** Text of a message, in which viewers make links of `[words](address)`: a draft makes none. */
export function messageText(words: string): string {
	return cleanText(words).replace(/\](?=\()/g, ']\u200B');
}

function encoded(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}

/** The documents of a run as SARIF names them. */
export class Artifacts {
	readonly list: Artifact[] = [];
	private readonly folder: string;
	private readonly indices = new Map<string, number>();

	constructor(folder: string) {
		this.folder = folder;
	}

	/** A document by its path, which need not be one of the run's. */
	location(path: string): ArtifactLocation {
		const index = this.indices.get(path);
		return { ...this.address(path), ...(index === undefined ? {} : { index }) };
	}

	/** Takes up a document. */
	add({ path, sha256, language }: DocumentRecord): void {
		const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
		const sourceLanguage = LANGUAGES[extension] ?? 'plaintext';
		const index = this.list.length;
		this.list.push({
			location: { ...this.address(path), index },
			roles: ['analysisTarget'],
			sourceLanguage,
			...(sha256 === undefined ? {} : { hashes: { 'sha-256': sha256 } }),
			properties: { path, language },
		});
		this.indices.set(path, index);
	}

	/** A place in a document. */
	place(path: string, region: Region, contextRegion?: Region): Location {
		return {
			physicalLocation: {
				artifactLocation: this.location(path),
				region,
				...(contextRegion === undefined ? {} : { contextRegion }),
			},
		};
	}

	/** What lies outside the folder of the run has an address of its own. */
	private address(path: string): Pick<ArtifactLocation, 'uri' | 'uriBaseId'> {
		const whole = cleanText(path);
		const inside = relative(this.folder, resolve(this.folder, whole)).replaceAll('\\', '/');
		if (inside.startsWith('../') || inside === '..' || isAbsolute(inside)) {
			return { uri: pathToFileURL(resolve(this.folder, whole)).href };
		}
		return { uri: encoded(inside), uriBaseId: BASE };
	}
}
