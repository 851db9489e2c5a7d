// `hegui lsp --stdio`: starts the language server, which is a bundle of its own beside this one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { forgetMemoryOptions } from '../../node/engineOptions.ts';
import { Trouble } from '../trouble.ts';

/** Loads the server, which takes standard input and output over; the process ends when the server does. */
export function lsp(isStdio: boolean, locale: Locale): void {
	if (!isStdio) throw new Trouble(say('cli.onlyStdio', locale));
	const server = join(__dirname, '..', 'server', 'server.js');
	if (!existsSync(server)) throw new Trouble(say('cli.noServer', locale, { path: server }));
	// It begins as one that was started by itself.
	forgetMemoryOptions();
	require(server);
}
