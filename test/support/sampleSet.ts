// The sample set: three documents of one platform, reviewed together as its hegui.yaml says, and changed at will.
import { finish } from '../../server/src/core/analyze.ts';
import { type Member, memberOf } from '../../server/src/report/member.ts';
import { type DocumentRecord, recordDocument } from '../../server/src/report/record.ts';
import { type AppliedSet, applySet, ownFindings } from '../../server/src/report/sets.ts';
import { readConfig } from '../../server/src/settings/config.ts';
import { declaredByConfig } from '../../server/src/settings/documentSets.ts';
import { reviewSteps } from '../../server/src/settings/review.ts';
import { law, pack, today } from './law.ts';
import { read } from './sources.ts';

const FOLDER = 'samples/set';
const { config } = readConfig({ path: 'hegui.yaml', text: read(`${FOLDER}/hegui.yaml`) });
const view = { pack, locale: 'en', asOf: today, withEnglish: true } as const;

/** Texts of documents by their paths. */
export type Texts = Readonly<Record<string, string>>;

const paths = [...(config.sets[0]?.documents ?? [])].sort();

export const sampleTexts: Texts = Object.fromEntries(paths.map((path) => [path, read(`${FOLDER}/${path}`)]));

interface One {
	readonly member: Member;
	readonly record: DocumentRecord;
}

const known = new Map<string, One>();

function reviewOne(path: string, text: string): One {
	const key = `${path}\n${text}`;
	const before = known.get(key);
	if (before !== undefined) return before;
	const review = finish(reviewSteps(text, 'markdown', law, { asOf: today, ...declaredByConfig(config, path) }));
	const one = { member: memberOf(review, path), record: recordDocument({ path, review, view }) };
	known.set(key, one);
	return one;
}

/** The set with these texts in place of its own. */
export function reviewSet(texts: Texts = sampleTexts): AppliedSet {
	const all = paths.map((path) => reviewOne(path, texts[path] ?? ''));
	return applySet(
		config.sets[0]?.name ?? '',
		all.map(({ member }) => member),
		all.map(({ record }) => record),
		view,
	);
}

/** All that the set and its documents tell a person, by ids. */
export function toldBy({ records, set }: AppliedSet): string[] {
	const isTold = ({ severity }: { readonly severity: string }): boolean => severity !== 'none';
	return [
		...records.flatMap(({ findings }) => findings.filter(isTold).map(({ requirement }) => requirement)),
		...records.flatMap(({ citations }) => citations.map(({ kind }) => `citation-${kind}`)),
		...records.flatMap(({ problems }) => problems.map(({ id }) => id)),
		...ownFindings(set).map(({ requirement }) => requirement),
	];
}
