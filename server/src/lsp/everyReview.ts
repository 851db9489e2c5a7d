// The reviews of all open drafts, one after the other; of drafts that are not open only records are kept.
import type { CancellationToken } from 'vscode-languageserver';
import type { Answering } from './requests.ts';
import type { Reviewed } from './session.ts';

/** Reviews of all open drafts, in the order of their opening; fewer where nobody wants them any more. */
export async function* everyReview(server: Answering, token?: CancellationToken): AsyncGenerator<Reviewed> {
	for (const uri of server.session?.uris() ?? []) {
		if (token?.isCancellationRequested === true) return;
		const reviewed = await server.reviewed(uri, token);
		if (reviewed !== undefined) yield reviewed;
	}
}
