// The self-test of an open draft, as a page under `hegui:/selftest/`.
import { selfTest, type Trial } from '../../core/stress/selfTest.ts';
import { selfTestPage } from '../../render/selfTest.ts';
import type { Reviewed, Session } from '../session.ts';

const ADDRESS = /^hegui:\/*selftest\/[^?]*\?draft=([^&#]+)/;

/** The draft that an address asks for; undefined for an address of another form or with broken escapes. */
export function selfTestedDraft(uri: string): string | undefined {
	try {
		const [, draft] = ADDRESS.exec(decodeURIComponent(uri)) ?? [];
		return draft === undefined ? undefined : decodeURIComponent(draft);
	} catch {
		return undefined;
	}
}

/**
 * Runs the trials with pauses, so that the server goes on answering.
 *
 * @returns the page; undefined where the draft is not reviewed
 */
export async function selfTestDocument(
	{ review, draft, view }: Reviewed,
	session: Session,
): Promise<string | undefined> {
	if (review === undefined) return undefined;
	const trials: Trial[] = [];
	for (const trial of selfTest(review.reading, review.coverage)) {
		trials.push(trial);
		await session.host.breathe();
	}
	const name = decodeURIComponent(draft.uri.replace(/^.*\//, ''));
	return selfTestPage({ name, source: review.reading.source, trials, pack: session.pack, locale: view.locale });
}
