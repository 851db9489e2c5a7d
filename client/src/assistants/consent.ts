// The course of a second opinion: switched on, unclear, a model chosen, text shown, consent given; only then is it asked.
import type { FindingFacts } from '../wrongFinding/facts';
import { checkedOpinion, type Opinion, promptFor, type Refusal } from './quotes';

/** What the editor does on the way. */
export interface Asking<Model> {
	isEnabled(): boolean;
	facts(): Promise<FindingFacts | null>;
	models(): Promise<readonly Model[]>;
	/** Which of several; undefined where the person turns away. */
	choose(models: readonly Model[]): Promise<Model | undefined>;
	/** Whether the person agrees that exactly these texts are sent. */
	agrees(model: Model, texts: readonly string[]): Promise<boolean>;
	/** Sends the question. */
	ask(model: Model, prompt: string): Promise<string>;
	show(model: Model, facts: FindingFacts, opinion: Opinion): void;
}

/** How it ended. */
export type Outcome = 'off' | 'not-unclear' | 'no-model' | 'declined' | 'failed' | 'shown' | Refusal;

export async function askForOpinion<Model>(asking: Asking<Model>): Promise<Outcome> {
	if (!asking.isEnabled()) return 'off';
	const facts = await asking.facts();
	if (facts?.verdict !== 'unclear' || facts.texts.length === 0) return 'not-unclear';
	const { title, facets, texts } = facts;
	const models = await asking.models();
	const [only] = models;
	if (only === undefined) return 'no-model';
	const model = models.length === 1 ? only : await asking.choose(models);
	if (model === undefined || !(await asking.agrees(model, texts))) return 'declined';
	const prompt = promptFor(
		title,
		facets.map((facet) => facet.title),
		texts,
	);
	let answer: string;
	try {
		answer = await asking.ask(model, prompt);
	} catch {
		// What a provider says of its failures may quote what was sent.
		return 'failed';
	}
	const opinion = checkedOpinion(answer, texts);
	if (typeof opinion === 'string') return opinion;
	asking.show(model, facts, opinion);
	return 'shown';
}
