// Where a report goes: standard output, or the file of `--output`, which must not be one of the drafts.
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { Host, Outlet } from '../host.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';
import { type Input, realFile } from './find.ts';

export interface Sink {
	write(text: string | Uint8Array): Promise<void>;
	close(): void;
}

/**
 * Takes the report of an earlier run out of the documents of a folder.
 *
 * @throws Trouble where the output is a document that the command line names
 */
export function withoutOutput(documents: readonly Input[], output: string, host: Host, locale: Locale): Input[] {
	const target = realFile(resolve(host.folder, output));
	return documents.filter((input) => {
		if (input.file !== target) return true;
		if (input.named) throw new Trouble(say('cli.outputIsInput', locale, { path: printable(output) }));
		return false;
	});
}

function fileSink(output: string, host: Host, locale: Locale): Sink {
	const guarded = <T>(run: () => T): T => {
		try {
			return run();
		} catch (error) {
			throw new Trouble(say('cli.unwritable', locale, { path: printable(output), reason: reasonOf(error) }));
		}
	};
	const file = guarded(() => openSync(resolve(host.folder, output), 'w'));
	return {
		write: async (text) => guarded(() => appendFileSync(file, text)),
		close: () => guarded(() => closeSync(file)),
	};
}

function outletSink(outlet: Outlet): Sink {
	const shown = (text: string | Uint8Array): string =>
		typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
	return { write: (text) => (text.length === 0 ? Promise.resolve() : outlet.write(shown(text))), close: () => {} };
}

/** Opens the place that a report is written to. */
export function openSink(output: string | undefined, host: Host, locale: Locale): Sink {
	return output === undefined ? outletSink(host.output) : fileSink(output, host, locale);
}
