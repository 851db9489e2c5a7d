// Reviews texts of our own before the first draft is opened: what a program does for the first time takes it long.
import type { Pack } from '../core/law.ts';
import { Draft } from './draft.ts';
import { diagnose } from './features/diagnostics.ts';
import type { Session } from './session.ts';

/** Each text is so many times as long as the one before: of the first it is all the same whether a draft comes in between. */
const GROWTH = 10;
const FIRST = 3;

/** A draft that states some of the requirements and leaves gaps for the others. */
function stating({ requirements }: Pack, count: number): Draft {
	const clauses = requirements.slice(0, count).map(({ modelClause: { heading, zh } }) => `## ${heading.zh}\n\n${zh}\n`);
	return new Draft('', 'markdown', 0, clauses.join('\n'));
}

/**
 * Reviews drafts of model clauses, until a real one is opened. Between the greeting and the first draft an editor has
 * things of its own to do, and the draft then finds ready what of the law is made when it is first asked for.
 */
export async function rehearse(session: Session): Promise<void> {
	const { pack, host, settings } = session;
	void session.law;
	const isOver = (): boolean => session.uris().length > 0 || session.pack !== pack;
	for (let count = FIRST; count < GROWTH * pack.requirements.length; count *= GROWTH) {
		await host.breathe();
		if (isOver()) return;
		const reviewed = await session.reviewClosed(stating(pack, count), settings, () => host.breathe(), isOver);
		if (reviewed === undefined || isOver()) return;
		diagnose(reviewed, session);
	}
}
