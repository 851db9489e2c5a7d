// What is found on each requirement, wherever the words stand: after most edits it is what it was before.
import type { Requirement } from '../law.ts';
import type { CompiledPack } from '../match/compile.ts';
import type { Finding, Profile, Severity } from '../model.ts';
import { remembered } from '../remembered.ts';
import { type Applicability, applicabilityOfAll } from './applicability.ts';
import { judgementsOf } from './judgements.ts';
import { ANY, type Marks, markingOf } from './marks.ts';
import { onlyInforms, severityOf } from './verdict.ts';

/** What is to be judged, and how it weighs. */
export interface Asked {
	/** Judge every requirement, whether or not it applies. */
	readonly allRequirements?: boolean | undefined;
	/** Ids of the requirements to judge; all if left out. */
	readonly requirements?: readonly string[] | undefined;
	/** Ids of requirements that are none of the document's: those of packs that are for other documents. */
	readonly without?: readonly string[] | undefined;
	/** How findings of single requirements weigh, whatever the law's basis says; `none` keeps them in the record alone. */
	readonly severity?: Readonly<Record<string, Severity>> | undefined;
}

/** What is found, without the words that bear it and the place where it is shown. */
export interface Ruling extends Omit<Finding, 'evidence' | 'shown' | 'stated' | 'anchor'> {
	/** The requirement's number in the pack. */
	readonly number: number;
	/** Whether the second voice alone hears something. */
	readonly isSimilar: boolean;
}

/** What a draft says. */
export interface Heard {
	readonly marks: Marks;
	/** Requirements of which the second voice hears something; it is asked only where the patterns find nothing. */
	similar(): ReadonlyMap<string, unknown>;
}

/** What is no finding stays none; what is one weighs as the law says, unless its author wants it otherwise. */
function weighed(severity: Severity, requirement: string, { severity: wanted }: Asked): Severity {
	if (severity === 'none' || wanted === undefined || !Object.hasOwn(wanted, requirement)) return severity;
	return wanted[requirement] ?? severity;
}

function isAsked(id: string, { requirements, without }: Asked): boolean {
	return requirements?.includes(id) !== false && without?.includes(id) !== true;
}

const NONE: readonly string[] = [];

/** Requirements of which the second voice knows something. */
const heardOf = remembered(
	({ voice }: CompiledPack): ReadonlySet<string> => new Set(voice?.columns.map(({ requirement }) => requirement)),
);

interface Made {
	readonly marks: Marks;
	readonly applicability: readonly Applicability[];
	readonly asked: string;
	/** What the second voice heard; undefined where it was not asked. */
	readonly similar: string | undefined;
	readonly rulings: readonly Ruling[];
}

function namesOf({ similar }: Heard): string {
	return [...similar().keys()].join();
}

class Rulings {
	private readonly pack: CompiledPack;
	private last: Made | undefined;

	constructor(pack: CompiledPack) {
		this.pack = pack;
	}

	of(heard: Heard, profile: Profile, asked: Asked): readonly Ruling[] {
		const { marks } = heard;
		const applicability = applicabilityOfAll(profile, this.pack.pack);
		const { allRequirements, requirements, without, severity } = asked;
		const key = JSON.stringify([profile.declared, allRequirements, requirements, without, severity]);
		const { last } = this;
		const isAlike = last?.marks === marks && last.applicability === applicability && last.asked === key;
		if (isAlike && (last.similar === undefined || last.similar === namesOf(heard))) return last.rulings;
		let hasListened = false;
		const similar = (): ReturnType<Heard['similar']> => {
			hasListened = true;
			return heard.similar();
		};
		const rulings = applicability.flatMap((one, number): Ruling[] => {
			const requirement = this.pack.pack.requirements[number];
			return requirement !== undefined && isAsked(requirement.id, asked)
				? [this.ruling(requirement, number, one, { marks, similar }, profile.declared, asked)]
				: [];
		});
		const names = hasListened ? namesOf(heard) : undefined;
		this.last = { marks, applicability, asked: key, similar: names, rulings };
		return rulings;
	}

	private ruling(
		requirement: Requirement,
		number: number,
		{ applies, provisions, upcoming, basis }: Applicability,
		heard: Heard,
		isDeclared: boolean,
		asked: Asked,
	): Ruling {
		const { id } = requirement;
		const isJudged = applies || asked.allRequirements === true;
		const isSimilar = isJudged && this.isSimilar(id, number, heard);
		const judgement = judgementsOf(this.pack).of(requirement, number, heard.marks, isSimilar);
		const verdict = isJudged ? judgement.verdict : 'notApplicable';
		const isEarly = applies && provisions.length === 0;
		const isMild = isEarly || (onlyInforms(requirement) && verdict !== 'contradicted');
		const severity = weighed(severityOf(verdict, basis, isDeclared, isMild), id, asked);
		const missingFacets = isJudged ? judgement.missingFacets : NONE;
		return { requirement: id, number, verdict, applies, severity, provisions, upcoming, missingFacets, isSimilar };
	}

	/** Whether the second voice hears what no pattern finds. */
	private isSimilar(id: string, number: number, { marks, similar }: Heard): boolean {
		return heardOf(this.pack).has(id) && !markingOf(this.pack).speaksTo(marks, number, ANY) && similar().has(id);
	}
}

/** The rulings of a pack on drafts; those made last are given again while all that they rest on is the same. */
export const rulingsOf = remembered((pack: CompiledPack) => new Rulings(pack));
