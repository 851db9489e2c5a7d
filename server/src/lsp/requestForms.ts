// The forms of what a client may ask with in requests of our own.
import * as z from 'zod/mini';

const words = z.string();
const line = z.int().check(z.nonnegative());
const place = z.object({ line, character: line });
const range = z.object({ start: place, end: place });
const list = z.array(words);
const listed = z.optional(list);
const said = z.optional(words);
const named = { uri: words, requirement: words };

/** By method; not here are requests that take nothing, and that for a report, which answers null to what it cannot make. */
const forms: Readonly<Record<string, z.ZodMiniType>> = {
	'hegui/waiverEntry': z.object({
		...named,
		action: z.enum(['record', 'renew', 'withdraw']),
		decision: z.optional(z.enum(['satisfied', 'elsewhere', 'not-applicable', 'accepted'])),
		clause: z.optional(range),
		reason: said,
		by: said,
		expires: said,
		in: said,
	}),
	'hegui/clauses': z.object({ uri: words }),
	'hegui/references': z.object({ uri: words }),
	'hegui/section': z.object({ uri: words, line }),
	'hegui/setup': words,
	'hegui/newConfig': z.object({
		name: words,
		serviceKinds: list,
		features: list,
		documents: listed,
		asOf: said,
		remarks: listed,
	}),
	'hegui/newDraft': z.object({
		documentType: words,
		language: z.enum(['zh', 'en']),
		serviceKinds: list,
		withClauses: z.boolean(),
	}),
	'hegui/changes': z.object({ uri: words, before: words, beforeName: words, name: words, link: said }),
	'hegui/assist': z.object({ tool: words, uri: said, requirement: said, instrument: said, article: said }),
	'hegui/explainFinding': z.object({
		...named,
		withTexts: z.optional(z.boolean()),
		position: z.optional(place),
	}),
	'hegui/importDocx': z.object({ name: words, content: words }),
};

/** Where the parameters of a request are not what they should be; undefined where all is well. */
export function wrongIn(method: string, params: unknown): string | undefined {
	const form = Object.hasOwn(forms, method) ? forms[method] : undefined;
	const [issue] = form?.safeParse(params).error?.issues ?? [];
	if (issue === undefined) return undefined;
	const at = issue.path.length === 0 ? 'params' : issue.path.join('.');
	const expected = 'expected' in issue ? `a value of the type ${issue.expected}` : 'another value';
	return `${method}: ${at} should be ${expected}`;
}
