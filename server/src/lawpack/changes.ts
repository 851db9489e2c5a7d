// The rules on changes of terms: each is checked by itself, then against requirements, instruments and features.
import type { ChangeRule, FacetName } from '../core/changeLaw.ts';
import type { Pack, Pinpoint } from '../core/law.ts';
import type { Field } from './patterns.ts';
import { changeRuleSchema } from './schema.ts';
import { type PackFile, type PackProblem, YamlSource } from './source.ts';

/** A name in a rule that nothing goes by. */
interface Stranger {
	readonly field: Field;
	readonly message: string;
}

function strangeFacet({ requirements }: Pack, { requirement, facet }: FacetName, field: Field): Stranger[] {
	const found = requirements.find(({ id }) => id === requirement);
	if (found === undefined) return [{ field, message: `unknown requirement ${requirement}` }];
	if (found.facets.some(({ id }) => id === facet)) return [];
	return [{ field, message: `${requirement} has no facet ${facet}` }];
}

function strangeProvision(
	{ instruments }: Pack,
	{ instrument, article, paragraph }: Pinpoint,
	field: Field,
): Stranger[] {
	const found = instruments
		.find(({ id }) => id === instrument)
		?.articles.find(({ number }) => String(number) === String(article));
	if (found !== undefined && (paragraph ?? 1) <= found.paragraphs.length) return [];
	return [{ field, message: `no such provision: ${instrument} ${article}` }];
}

function strangersIn(rule: ChangeRule, pack: Pack): Stranger[] {
	const { provisions, duties, about = [], when = [], promised } = rule;
	return [
		...provisions.flatMap((one, index) => strangeProvision(pack, one, ['provisions', index])),
		...duties.flatMap((duty, number) => [
			...duty.provisions.flatMap((one, index) => strangeProvision(pack, one, ['duties', number, 'provisions', index])),
			...duty.stated.flatMap((one, index) => strangeFacet(pack, one, ['duties', number, 'stated', index])),
		]),
		...(promised === undefined ? [] : strangeFacet(pack, promised, ['promised'])),
		...about
			.map((id, index) => ({ field: ['about', index], message: `unknown requirement ${id}`, id }))
			.filter(({ id }) => pack.requirements.every((requirement) => requirement.id !== id)),
		...when
			.map((id, index) => ({ field: ['when', index], message: `unknown feature ${id}`, id }))
			.filter(({ id }) => !Object.hasOwn(pack.features, id)),
	];
}

/**
 * Reads the rules; a pack that brings none has those of the pack it builds on.
 *
 * @param pack the pack with all that rules may name
 * @param problems those of the files are added
 */
export function readChanges(files: readonly PackFile[], pack: Pack, problems: PackProblem[]): Pick<Pack, 'changes'> {
	const own = files.flatMap((file): ChangeRule[] => {
		const source = new YamlSource(file);
		const result = source.read(changeRuleSchema);
		if ('problems' in result) {
			problems.push(...result.problems);
			return [];
		}
		const rule = result.value;
		const strangers = strangersIn(rule, pack);
		const name = file.path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
		if (rule.id !== name) strangers.push({ field: ['id'], message: `the id must be the file's name, ${name}` });
		problems.push(...strangers.map(({ field, message }) => source.problem(field, message)));
		return strangers.length === 0 ? [rule] : [];
	});
	const changes = [...(pack.changes ?? []), ...own];
	return changes.length === 0 ? {} : { changes };
}
