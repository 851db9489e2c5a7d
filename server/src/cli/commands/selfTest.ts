// `hegui self-test`: changes copies of a document and tells where the tool cannot be trusted on it.
import { finish } from '../../core/analyze.ts';
import { selfTest as trialsOf } from '../../core/stress/selfTest.ts';
import { compileLaw } from '../../lawpack/builtin.ts';
import { say } from '../../messages/messages.ts';
import { selfTestPage } from '../../render/selfTest.ts';
import { declaredOf } from '../../report/check.ts';
import { reviewSteps } from '../../settings/review.ts';
import { readDraft } from '../files/draft.ts';
import { findDocuments } from '../files/find.ts';
import { declaredFor } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { printable, Trouble } from '../trouble.ts';
import type { ExitCode } from './check.ts';
import { openView, printPage } from './page.ts';

/**
 * Tests the tool on one document.
 *
 * @returns 0 where every verdict is what the changes call for, 1 where there is a blind spot
 * @throws Trouble where the document cannot be read, or more than one is named
 */
export async function selfTest(path: string, options: PageOptions, host: Host): Promise<ExitCode> {
	const { locale } = options;
	const { documents, troubles } = findDocuments([path], host.folder, locale);
	const [input] = documents;
	if (troubles[0] !== undefined) throw new Trouble(troubles[0]);
	if (input === undefined || documents.length > 1) {
		throw new Trouble(say('cli.oneDocument', locale, { path: printable(path) }));
	}
	const { view, workspace } = await openView(options, host);
	const { text, format } = await readDraft(input, host, locale);
	const declared = declaredOf({ view, configured: declaredFor(input, workspace), asked: { asOf: options.asOf } });
	const override = options.asOf === undefined ? {} : { asOf: options.asOf };
	const { reading, coverage } = finish(reviewSteps(text, format, compileLaw(view.pack), declared, override));
	const trials = [...trialsOf(reading, coverage)];
	await printPage(selfTestPage({ name: input.path, source: text, trials, pack: view.pack, locale }), options, host);
	return trials.every(({ holds }) => holds) ? 0 : 1;
}
