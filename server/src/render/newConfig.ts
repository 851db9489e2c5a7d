// The hegui.yaml that answers to a few questions come to, with comments for the one who opens it next.
import type { Pack } from '../core/law.ts';
import { type Day, type Locale, type ServiceKind, serviceKinds } from '../core/model.ts';
import { say } from '../messages/messages.ts';

/** A document of a set, and what is remarked on it. */
export interface NewDocument {
	/** Relative to the folder, with forward slashes. */
	readonly path: string;
	readonly remark: string;
}

/** One of several sets, with what its service is. */
export interface NewSet {
	readonly name: string;
	readonly serviceKinds: readonly ServiceKind[];
	readonly features: readonly string[];
	readonly documents: readonly NewDocument[];
}

/** What is known of a folder when its hegui.yaml is written. */
export interface ConfigAnswers {
	/** Name of the service; the set is called so. */
	readonly name: string;
	/** None: detected in each draft. */
	readonly serviceKinds: readonly ServiceKind[];
	/** None: detected in each draft. */
	readonly features: readonly string[];
	/** Paths relative to the folder, with forward slashes. Undefined: there are none yet, and all that come are meant. */
	readonly documents?: readonly string[] | undefined;
	/** Undefined: today, whenever that is. */
	readonly asOf?: Day | undefined;
	/** Instead of the one set of `name` and `documents`. */
	readonly sets?: readonly NewSet[] | undefined;
	/** Remarks at the end, a line each. */
	readonly remarks?: readonly string[] | undefined;
}

const ANY_DRAFT = '*.md';

function comment(words: string): string {
	return `# ${words.replace(/[\r\n]+/g, ' ')}`;
}

/** JSON's strings are YAML's, too, whatever stands in them. */
function quoted(words: string): string {
	return JSON.stringify(words);
}

/** A glob that finds this path alone. */
function literal(path: string): string {
	return path.replace(/[*?[\]{}!()]/g, '?');
}

/** What a kind of service is, in words. */
export function kindWords(kind: ServiceKind, locale: Locale): string {
	return say(`kind.${kind}`, locale);
}

function kindLines(chosen: readonly ServiceKind[], locale: Locale): string[] {
	const known = serviceKinds.filter((kind) => chosen.includes(kind));
	if (known.length === 0) return [comment('serviceKinds: [public-account, group]')];
	return ['serviceKinds:', ...known.map((kind) => `  - ${kind} # ${kindWords(kind, locale)}`)];
}

function featureLines(chosen: readonly string[], pack: Pack, locale: Locale): string[] {
	const known = Object.entries(pack.features).filter(([id]) => chosen.includes(id));
	const [first] = Object.keys(pack.features);
	if (known.length === 0) return [comment(`features: [${first ?? ''}]`)];
	return ['features:', ...known.map(([id, { label }]) => `  - ${id} # ${label[locale]}`)];
}

function singleSet({ name, documents: paths }: ConfigAnswers): string[] {
	const documents = paths?.map(literal) ?? [ANY_DRAFT];
	return documents.length === 0
		? [comment('sets:'), comment(`  - name: ${quoted(name)}`), comment(`    documents: [${quoted(ANY_DRAFT)}]`)]
		: ['sets:', `  - name: ${quoted(name)}`, '    documents:', ...documents.map((path) => `      - ${quoted(path)}`)];
}

function setLines({ name, serviceKinds: kinds, features, documents }: NewSet): string[] {
	return [
		`  - name: ${quoted(name)}`,
		...(kinds.length === 0 ? [] : [`    serviceKinds: [${kinds.join(', ')}]`]),
		...(features.length === 0 ? [] : [`    features: [${features.join(', ')}]`]),
		'    documents:',
		...documents.map(({ path, remark }) => `      - ${quoted(literal(path))} ${comment(remark)}`),
	];
}

/** The text of a hegui.yaml, ending in a newline. */
export function newConfigText(answers: ConfigAnswers, pack: Pack, locale: Locale): string {
	const { asOf, remarks = [] } = answers;
	const [requirement] = pack.requirements;
	const sets = answers.sets === undefined ? singleSet(answers) : ['sets:', ...answers.sets.flatMap(setLines)];
	const lines = [
		comment(say('newConfig.about', locale)),
		'',
		comment(say('newConfig.serviceKinds', locale)),
		...kindLines(answers.serviceKinds, locale),
		'',
		comment(say('newConfig.features', locale)),
		...featureLines(answers.features, pack, locale),
		'',
		comment(say('newConfig.asOf', locale)),
		asOf === undefined ? comment('asOf: 2026-01-01') : `asOf: ${asOf}`,
		'',
		comment(say('newConfig.sets', locale)),
		...sets,
		'',
		comment(say('newConfig.severity', locale)),
		comment('severity:'),
		comment(`  ${requirement?.id ?? ''}: information`),
		'',
		comment(say('newConfig.packs', locale)),
		comment('packs: [house-rules]'),
		...(remarks.length === 0 ? [] : ['', ...remarks.map(comment)]),
	];
	return `${lines.join('\n')}\n`;
}
