// Files become a pack: each is checked by itself, then against the others; what is wrong in one leaves the rest whole.
import type { Concept, FactCue, Instrument, Pack, PatternSource, Requirement } from '../core/law.ts';
import { expandPhrase, PatternError, parsePattern, type Slot } from '../core/match/syntax.ts';
import { factsSchema, instrumentSchema, lexiconSchema, requirementSchema } from './schema.ts';
import { type PackFile, type PackProblem, YamlSource } from './source.ts';

/** The files of a pack by what they hold. */
export interface PackFiles {
	readonly version: string;
	readonly instruments: readonly PackFile[];
	readonly requirements: readonly PackFile[];
	readonly lexicon: readonly PackFile[];
	readonly facts: readonly PackFile[];
}

export interface LoadedPack {
	readonly pack: Pack;
	readonly problems: readonly PackProblem[];
}

interface Checked<T> {
	readonly source: YamlSource;
	readonly value: T;
}

type Field = readonly (string | number)[];

class PackLoader {
	readonly problems: PackProblem[] = [];

	instruments(files: readonly PackFile[]): Instrument[] {
		return this.named(files.flatMap((file) => this.read(file, (source) => source.read(instrumentSchema))));
	}

	concepts(files: readonly PackFile[]): Concept[] {
		const seen = new Set<string>();
		const concepts: Concept[] = [];
		for (const { source, value } of files.flatMap((file) => this.read(file, (yaml) => yaml.read(lexiconSchema)))) {
			for (const [id, concept] of Object.entries(value)) {
				if (seen.has(id)) this.report(source, [id], `the concept <${id}> is defined twice`);
				else if (this.phrasesAreWell(source, id, concept)) concepts.push({ id, ...concept });
				seen.add(id);
			}
		}
		return concepts;
	}

	facts(files: readonly PackFile[]): Pick<Pack, 'documentTypes' | 'serviceKinds'> {
		const merged = { documentTypes: {} as Record<string, FactCue>, serviceKinds: {} as Record<string, FactCue> };
		for (const { value } of files.flatMap((file) => this.read(file, (source) => source.read(factsSchema)))) {
			Object.assign(merged.documentTypes, value.documentTypes);
			Object.assign(merged.serviceKinds, value.serviceKinds);
		}
		return merged;
	}

	requirements(
		files: readonly PackFile[],
		instruments: readonly Instrument[],
		concepts: readonly Concept[],
	): Requirement[] {
		const checked = files.flatMap((file) => this.read(file, (source) => source.read(requirementSchema)));
		const names = new Set(concepts.map(({ id }) => id));
		const sound = checked.filter(({ source, value }) => {
			const before = this.problems.length;
			this.checkProvisions(source, value, instruments);
			this.checkPatterns(source, value, names);
			return this.problems.length === before;
		});
		return this.named(sound);
	}

	private read<T>(
		file: PackFile,
		check: (source: YamlSource) => { value: T } | { problems: PackProblem[] },
	): Checked<T>[] {
		const source = new YamlSource(file);
		const result = check(source);
		if ('value' in result) return [{ source, value: result.value }];
		this.problems.push(...result.problems);
		return [];
	}

	private report(source: YamlSource, field: Field, message: string): void {
		this.problems.push(source.problem(field, message));
	}

	/** Every id is the name of its file, and stands once. */
	private named<T extends { readonly id: string }>(checked: readonly Checked<T>[]): T[] {
		const seen = new Set<string>();
		return checked.flatMap(({ source, value }) => {
			const name = source.file.path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
			if (value.id !== name) this.report(source, ['id'], `the id must be the file's name, ${name}`);
			if (seen.has(value.id)) {
				this.report(source, ['id'], `the id ${value.id} is taken`);
				return [];
			}
			seen.add(value.id);
			return [value];
		});
	}

	private phrasesAreWell(source: YamlSource, id: string, concept: Omit<Concept, 'id'>): boolean {
		const before = this.problems.length;
		for (const language of ['zh', 'en'] as const) {
			concept[language].forEach((phrase, index) => {
				this.guard(source, [id, language, index], () => expandPhrase(phrase));
			});
		}
		return this.problems.length === before;
	}

	private checkProvisions(source: YamlSource, requirement: Requirement, instruments: readonly Instrument[]): void {
		requirement.provisions.forEach((provision, index) => {
			const instrument = instruments.find(({ id }) => id === provision.instrument);
			const field = ['provisions', index];
			if (instrument === undefined) {
				this.report(source, [...field, 'instrument'], `unknown instrument ${provision.instrument}`);
				return;
			}
			const article = instrument.articles.find(({ number }) => number === provision.article);
			if (article === undefined) {
				this.report(source, [...field, 'article'], `${provision.instrument} has no article ${provision.article}`);
				return;
			}
			const paragraph = article.paragraphs[(provision.paragraph ?? 1) - 1];
			if (paragraph === undefined) {
				this.report(
					source,
					[...field, 'paragraph'],
					`article ${provision.article} has no paragraph ${provision.paragraph}`,
				);
			} else if (provision.item !== undefined && paragraph.items?.[provision.item - 1] === undefined) {
				this.report(source, [...field, 'item'], `the paragraph has no item ${provision.item}`);
			}
		});
	}

	private checkPatterns(source: YamlSource, requirement: Requirement, concepts: ReadonlySet<string>): void {
		requirement.facets.forEach((facet, index) => {
			for (const strength of ['stated', 'partial', 'unclear'] as const) {
				facet[strength].forEach((pattern, number) => {
					this.checkPattern(source, ['facets', index, strength, number], pattern, concepts);
				});
			}
		});
		requirement.contradicted.forEach((pattern, number) => {
			this.checkPattern(source, ['contradicted', number], pattern, concepts);
		});
	}

	private checkPattern(source: YamlSource, field: Field, pattern: PatternSource, concepts: ReadonlySet<string>): void {
		for (const text of [pattern.find, pattern.under]) {
			if (text === undefined) continue;
			const tree = this.guard(source, field, () => parsePattern(text));
			for (const slot of [...(tree?.sequences.flat() ?? []), ...(tree?.forbidden ?? [])]) {
				this.checkSlot(source, field, slot, concepts);
			}
			if (tree?.sequences.flat().every((slot) => slot.quantity !== undefined)) {
				this.report(source, field, 'a pattern needs a phrase or concept besides quantities');
			}
		}
		for (const agent of pattern.by ?? []) {
			if (agent !== 'unstated' && !concepts.has(agent)) this.report(source, field, `unknown agent ${agent}`);
		}
	}

	private checkSlot(source: YamlSource, field: Field, slot: Slot, concepts: ReadonlySet<string>): void {
		for (const concept of slot.concepts) {
			if (!concepts.has(concept)) this.report(source, field, `unknown concept <${concept}>`);
		}
	}

	private guard<T>(source: YamlSource, field: Field, run: () => T): T | undefined {
		try {
			return run();
		} catch (error) {
			if (!(error instanceof PatternError)) throw error;
			this.report(source, field, `${error.message} (column ${error.column + 1} of the pattern)`);
			return undefined;
		}
	}
}

/**
 * Reads the files of a pack.
 *
 * @returns what could be read, and every problem with file, line and field; never throws on content
 */
export function loadPack(files: PackFiles): LoadedPack {
	const loader = new PackLoader();
	const instruments = loader.instruments(files.instruments);
	const concepts = loader.concepts(files.lexicon);
	const facts = loader.facts(files.facts);
	const requirements = loader.requirements(files.requirements, instruments, concepts);
	return {
		pack: { version: files.version, instruments, requirements, concepts, ...facts },
		problems: loader.problems,
	};
}
