// Files become a pack: each is checked by itself, then against the others; what is wrong in one leaves the rest whole.
import {
	type Comparison,
	type Concept,
	type Consequence,
	type Enforcement,
	emptyPack,
	type FactCue,
	type Feature,
	type Instrument,
	type Pack,
	type Requirement,
} from '../core/law.ts';
import { expandPhrase } from '../core/match/syntax.ts';
import type { Words } from '../core/model.ts';
import { type AssuranceFiles, readAssurance } from './assurance.ts';
import { readChanges } from './changes.ts';
import { type FileIssue, unknownName } from './issue.ts';
import { type Field, guardPattern, PatternChecker } from './patterns.ts';
import { checkPinpoints } from './pinpoints.ts';
import {
	comparisonSchema,
	consequencesSchema,
	enforcementSchema,
	factsSchema,
	instrumentSchema,
	lexiconSchema,
	requirementSchema,
} from './schema.ts';
import { type PackFile, type PackProblem, YamlSource } from './source.ts';

/** The files of a pack by what they hold. */
export interface PackFiles extends AssuranceFiles {
	readonly version: string;
	readonly instruments: readonly PackFile[];
	readonly requirements: readonly PackFile[];
	readonly lexicon: readonly PackFile[];
	readonly facts: readonly PackFile[];
	readonly consequences: readonly PackFile[];
	readonly enforcement: readonly PackFile[];
	/** Rules on changes of terms. */
	readonly changes?: readonly PackFile[];
	readonly consistency: readonly PackFile[];
}

export interface LoadedPack {
	/** What was read, together with the pack that it builds on. */
	readonly pack: Pack;
	readonly problems: readonly PackProblem[];
	/** The file of each requirement and comparison that was read, by its id. */
	readonly sources: ReadonlyMap<string, YamlSource>;
}

/** What requirements and comparisons may name. */
type Known = Omit<Pack, 'version' | 'requirements' | 'comparisons'>;

interface Checked<T> {
	readonly source: YamlSource;
	readonly value: T;
}

class PackLoader {
	readonly problems: PackProblem[] = [];
	readonly sources = new Map<string, YamlSource>();
	private readonly base: Pack;

	constructor(base: Pack) {
		this.base = base;
	}

	instruments(files: readonly PackFile[]): Instrument[] {
		const checked = files.flatMap((file) => this.read(file, (source) => source.read(instrumentSchema)));
		return [...this.base.instruments, ...this.named(checked, this.base.instruments)];
	}

	concepts(files: readonly PackFile[]): Concept[] {
		const seen = new Set(this.base.concepts.map(({ id }) => id));
		const concepts: Concept[] = [...this.base.concepts];
		for (const { source, value } of files.flatMap((file) => this.read(file, (yaml) => yaml.read(lexiconSchema)))) {
			for (const [id, concept] of Object.entries(value)) {
				if (seen.has(id))
					this.report(source, [id], `the concept <${id}> is defined twice`, { id: 'pack.twice', values: { id } });
				else if (this.phrasesAreWell(source, id, concept)) concepts.push({ id, ...concept });
				seen.add(id);
			}
		}
		return concepts;
	}

	facts(files: readonly PackFile[]): Pick<Pack, 'documentTypes' | 'serviceKinds' | 'features' | 'themes' | 'dates'> {
		const merged = {
			documentTypes: { ...this.base.documentTypes } as Record<string, FactCue>,
			serviceKinds: { ...this.base.serviceKinds } as Record<string, FactCue>,
			features: { ...this.base.features } as Record<string, Feature>,
			themes: { ...this.base.themes } as Record<string, Words>,
			...(this.base.dates && { dates: this.base.dates }),
		};
		for (const { value } of files.flatMap((file) => this.read(file, (source) => source.read(factsSchema)))) {
			Object.assign(merged.documentTypes, value.documentTypes);
			Object.assign(merged.serviceKinds, value.serviceKinds);
			Object.assign(merged.features, value.features);
			Object.assign(merged.themes, value.themes);
			if (value.dates !== undefined) Object.assign(merged, { dates: value.dates });
		}
		return merged;
	}

	consequences(files: readonly PackFile[], instruments: readonly Instrument[]): Consequence[] {
		const found = new Map(this.base.consequences.map((consequence) => [consequence.id, consequence]));
		for (const { source, value } of files.flatMap((file) => this.read(file, (yaml) => yaml.read(consequencesSchema)))) {
			for (const [id, consequence] of Object.entries(value)) {
				const before = this.problems.length;
				if (found.has(id))
					this.report(source, [id], `the consequence ${id} is defined twice`, { id: 'pack.twice', values: { id } });
				checkPinpoints(this.problems, source, [id, 'provisions'], consequence.provisions, instruments);
				if (this.problems.length === before) found.set(id, { id, ...consequence });
			}
		}
		return [...found.values()];
	}

	enforcement(files: readonly PackFile[], instruments: readonly Instrument[]): Enforcement[] {
		const checked = files.flatMap((file) => this.read(file, (source) => source.read(enforcementSchema)));
		const own = this.named(
			checked.filter(({ source, value }) => {
				const before = this.problems.length;
				value.instruments.forEach((id, index) => {
					if (instruments.every((instrument) => instrument.id !== id)) {
						this.report(source, ['instruments', index], ...unknownName('instrument', id));
					}
				});
				value.points.forEach(({ provisions }, index) => {
					checkPinpoints(this.problems, source, ['points', index, 'provisions'], provisions, instruments);
				});
				return this.problems.length === before;
			}),
			this.base.enforcement,
		);
		return [...this.base.enforcement, ...own];
	}

	/** A decision names a requirement or a comparison, so no two of them have one id. */
	comparisons(
		files: readonly PackFile[],
		{ requirements, ...known }: Known & Pick<Pack, 'requirements'>,
	): Comparison[] {
		const checked = files.flatMap((file) => this.read(file, (source) => source.read(comparisonSchema)));
		const patterns = new PatternChecker(known.concepts, this.problems);
		const sound = checked.filter(({ source, value }) => {
			const before = this.problems.length;
			checkPinpoints(this.problems, source, ['provisions'], value.provisions, known.instruments);
			patterns.checkComparison(source, value);
			return this.problems.length === before;
		});
		const own = this.named(sound, [...this.base.comparisons, ...requirements]);
		for (const { source, value } of sound) if (own.includes(value)) this.sources.set(value.id, source);
		return [...this.base.comparisons, ...own];
	}

	requirements(files: readonly PackFile[], known: Known): Requirement[] {
		const checked = files.flatMap((file) => this.read(file, (source) => source.read(requirementSchema)));
		const patterns = new PatternChecker(known.concepts, this.problems);
		const sound = checked.filter(({ source, value }) => {
			const before = this.problems.length;
			checkPinpoints(this.problems, source, ['provisions'], value.provisions, known.instruments);
			this.checkBinding(source, value, known);
			patterns.check(source, value);
			return this.problems.length === before;
		});
		const own = this.named(sound, this.base.requirements);
		for (const { source, value } of sound) if (own.includes(value)) this.sources.set(value.id, source);
		return [...this.base.requirements, ...own];
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

	private report(source: YamlSource, field: Field, message: string, issue: FileIssue): void {
		this.problems.push(source.problem(field, message, issue));
	}

	/** Every id is the name of its file, and stands once. */
	private named<T extends { readonly id: string }>(
		checked: readonly Checked<T>[],
		taken: readonly { readonly id: string }[],
	): T[] {
		const seen = new Set(taken.map(({ id }) => id));
		return checked.flatMap(({ source, value }) => {
			const name = source.file.path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
			if (value.id !== name) {
				const issue = { id: 'pack.fileName', values: { name } } as const;
				this.report(source, ['id'], `the id must be the file's name, ${name}`, issue);
			}
			if (seen.has(value.id)) {
				const issue = { id: 'pack.taken', values: { id: value.id } } as const;
				this.report(source, ['id'], `the id ${value.id} is taken`, issue);
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
				guardPattern(this.problems, source, [id, language, index], () => expandPhrase(phrase));
			});
		}
		return this.problems.length === before;
	}

	/** Theme, and features and consequences of provisions, are known. */
	private checkBinding(source: YamlSource, { provisions, theme }: Requirement, known: Known): void {
		if (theme !== undefined && !Object.hasOwn(known.themes, theme)) {
			this.report(source, ['theme'], ...unknownName('theme', theme));
		}
		provisions.forEach(({ when = [], consequences = [] }, index) => {
			for (const [number, id] of when.entries()) {
				if (!Object.hasOwn(known.features, id)) {
					this.report(source, ['provisions', index, 'when', number], ...unknownName('feature', id));
				}
			}
			for (const [number, id] of consequences.entries()) {
				if (known.consequences.every((consequence) => consequence.id !== id)) {
					this.report(source, ['provisions', index, 'consequences', number], ...unknownName('consequence', id));
				}
			}
		});
	}
}

/** The law that ships and that a pack builds on, where it does. */
function baseOf({ digest, base, concepts }: Pack): Pick<Pack, 'base'> {
	if (digest !== undefined) return { base: { digest, concepts: concepts.length } };
	return base === undefined ? {} : { base };
}

/**
 * Reads the files of a pack.
 *
 * @param base the pack on which it builds: its instruments, concepts and facts may be used, its ids are taken
 * @returns what could be read, and every problem with file, line and field; never throws on content
 */
export function loadPack(files: PackFiles, base: Pack = emptyPack): LoadedPack {
	const loader = new PackLoader(base);
	const instruments = loader.instruments(files.instruments);
	const concepts = loader.concepts(files.lexicon);
	const facts = loader.facts(files.facts);
	const consequences = loader.consequences(files.consequences, instruments);
	const enforcement = loader.enforcement(files.enforcement, instruments);
	const known = { instruments, concepts, consequences, enforcement, ...facts };
	const requirements = loader.requirements(files.requirements, known);
	const comparisons = loader.comparisons(files.consistency, { ...known, requirements });
	const pack = { ...base, version: files.version, requirements, comparisons, ...known };
	return {
		pack: {
			version: files.version,
			...baseOf(base),
			requirements,
			comparisons,
			...known,
			...readChanges(files.changes ?? [], pack, loader.problems),
			...readAssurance(files, pack, loader.problems),
		},
		problems: loader.problems,
		sources: loader.sources,
	};
}
