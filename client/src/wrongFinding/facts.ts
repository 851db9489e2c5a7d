// What the server tells of how a finding came about.

export interface ExplainParams {
	readonly uri: string;
	readonly requirement: string;
	readonly withTexts?: boolean;
	readonly position?: { readonly line: number; readonly character: number };
}

export interface FindingFacts {
	readonly requirement: string;
	readonly title: string;
	readonly verdict: string;
	readonly severity: string;
	readonly weak: boolean;
	/** Version of the collection of law. */
	readonly law: string;
	readonly format: string;
	readonly profile: {
		readonly documentType: string;
		readonly declared: boolean;
		readonly serviceKinds: readonly string[];
		readonly features: readonly string[];
		readonly language: string;
		readonly mixed: boolean;
		readonly asOf: string;
	};
	readonly provisions: readonly string[];
	readonly facets: readonly {
		readonly id: string;
		readonly title: string;
		readonly isMissing: boolean;
		readonly found: readonly { readonly strength: string; readonly depends: readonly string[] }[];
	}[];
	readonly anchor: string | null;
	/** Empty unless asked for. */
	readonly texts: readonly string[];
}
