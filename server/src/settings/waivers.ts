// hegui.waivers.yaml: decisions on findings, kept beside the drafts; a wrong entry is told at its place and costs only itself.
import * as z from 'zod';
import { decisions } from '../core/judge/waiver.ts';
import { told } from '../lawpack/issue.ts';
import { type PackFile, YamlSource } from '../lawpack/source.ts';
import type { PlacedWaiver, Waivers } from './decisionFiles.ts';
import { day, plainPath } from './fields.ts';

const print = z.string().regex(/^[0-9a-f]{16}$/, 'sixteen hexadecimal digits, as Hegui writes them');
const PINPOINT = /^[a-z0-9-]+\/[\d-]+(?:\/\d+){0,2}$/;

const draft = z
	.string()
	.min(1)
	.refine((path) => !path.includes('\\'), told('field.slashes', 'folders are separated by /'))
	.refine((path) => !/^(?:\/|[a-z]:|[a-z]+:\/\/)/i.test(path), told('field.path', 'a path relative to this file'))
	.refine((path) => !path.split('/').includes('..'), told('field.outside', 'a document beside or below this file'));

export const waiverSchema = z.strictObject({
	requirement: z.string().min(1).describe('id of the requirement, as the finding shows it'),
	document: draft.describe('path of the draft, relative to this file, with /'),
	decision: z
		.enum(decisions)
		.describe(
			'satisfied: a clause of the draft states it; elsewhere: another document does; not-applicable: the law does not ask it of this document; accepted: the gap is known and accepted',
		),
	reason: z
		.string()
		.refine((words) => words.trim() !== '', told('field.why', 'write why'))
		.describe('why it was decided so'),
	by: z
		.string()
		.refine((name) => name.trim() !== '', told('field.who', 'write who decided'))
		.describe('who decided'),
	on: day.describe('when, as YYYY-MM-DD'),
	expires: day.optional().describe('the last day on which the decision holds'),
	in: z.string().min(1).optional().describe('where it is stated, if elsewhere: another document or an address'),
	clause: print.optional().describe('fingerprint of the wording decided on; Hegui writes it'),
	law: z
		.record(z.string().regex(PINPOINT, 'a provision such as csl-2025/49/1'), print)
		.optional()
		.describe('fingerprints of the provisions decided on; Hegui writes them'),
});

/** A list of decisions. */
export const waiversSchema = z.array(waiverSchema).describe('decisions on findings');

export const waiversFileSchema = z.strictObject({ waivers: waiversSchema });

const rawSchema = z.looseObject({ waivers: z.array(z.unknown()).optional() });

/**
 * Reads the decisions of a file, be it hegui.waivers.yaml or hegui.yaml: of that one other keys are not looked at.
 *
 * @returns the sound entries; problems of the file as a whole are those of hegui.waivers.yaml
 */
export function readWaivers(file: PackFile): Waivers {
	if (file.text.trim() === '') return { waivers: [], problems: [] };
	const source = new YamlSource(file);
	const raw = source.read(rawSchema);
	if ('problems' in raw) return { waivers: [], problems: raw.problems };
	const waivers = (raw.value.waivers ?? []).flatMap((entry, index): PlacedWaiver[] => {
		const { data } = waiverSchema.safeParse(entry);
		if (data === undefined) return [];
		const { path, line, column } = source.problem(['waivers', index], '');
		return [{ waiver: { ...data, document: plainPath(data.document) }, place: { path, line, column, index } }];
	});
	const whole = source.read(waiversFileSchema);
	return { waivers, problems: 'problems' in whole ? whole.problems : [] };
}
