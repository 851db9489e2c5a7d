// Which documents of a set look different after a change in one of them: judged by what is said, not by where it stands.
import { remembered } from '../core/remembered.ts';
import type { SetVerdict } from '../core/set/judgeSet.ts';
import { digest } from '../core/text/digest.ts';
import type { Member } from '../report/member.ts';
import type { SetFindingRecord } from '../report/sets.ts';
import { memberFinding } from '../report/shares.ts';
import type { JudgedSet, SetDocument } from './setsKeeper.ts';

/** Lines that move change nothing that is said. */
function withoutPlaces(value: unknown): string {
	return JSON.stringify(value, (key, inner: unknown) => (key === 'start' || key === 'end' ? undefined : inner));
}

const contentOf = remembered((member: Member) => digest(withoutPlaces(member)));

/** Whether documents contribute the same to their set as before: then its verdicts are the same, too. */
export function isSameContent(before: readonly SetDocument[], now: readonly SetDocument[]): boolean {
	return (
		before.length === now.length &&
		now.every(({ member }, number) => {
			const other = before[number]?.member;
			return other !== undefined && (other === member || contentOf(other) === contentOf(member));
		})
	);
}

/** What is said of a requirement in any document. */
function saidOf(verdict: SetVerdict, { documents }: JudgedSet): string {
	const pathOf = (number: number): string => documents[number]?.member.path ?? '';
	return JSON.stringify([
		verdict.verdict,
		verdict.toldAt.map(pathOf),
		verdict.decidedAt === null ? '' : pathOf(verdict.decidedAt),
		verdict.statedAt.map((number) => {
			const stated = memberFinding(documents[number]?.member, verdict.requirement)?.stated ?? [];
			return [pathOf(number), ...stated.map(({ facet }) => facet)];
		}),
	]);
}

function saidOfAll(judged: JudgedSet): Map<string, string> {
	return new Map(judged.verdicts.map((verdict) => [verdict.requirement, saidOf(verdict, judged)]));
}

/** What is said in a document by the set itself. */
function toldIn(path: string, findings: readonly SetFindingRecord[]): string {
	return withoutPlaces(findings.filter(({ places }) => places.some((place) => place.path === path)));
}

/** Addresses of the documents whose findings are others than before. */
export function affectedBy(before: JudgedSet | undefined, now: JudgedSet): string[] {
	if (before === undefined) return now.documents.map(({ uri }) => uri);
	const said = saidOfAll(before);
	const fresh = saidOfAll(now);
	const changed = [...new Set([...said.keys(), ...fresh.keys()])].filter((id) => said.get(id) !== fresh.get(id));
	const affected = now.documents.filter(
		({ member }) =>
			changed.some((id) => memberFinding(member, id)?.applies === true) ||
			toldIn(member.path, before.findings) !== toldIn(member.path, now.findings),
	);
	return affected.map(({ uri }) => uri);
}
