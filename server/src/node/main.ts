// The language server on Node.
import * as languageServer from 'vscode-languageserver/node';
import { guarded, keepDiscreet } from '../lsp/discretion.ts';
import { FailureLog } from '../lsp/failureLog.ts';
import { greeting } from '../lsp/greeting.ts';
import { orderly, refuseDisorder } from '../lsp/order.ts';
import { connect } from './connect.ts';

let greeted: languageServer.InitializeParams | undefined;

/** The greeting is answered at once; all else is loaded when that is on its way. */
function serve(): void {
	if (greeted === undefined) return;
	const { serve } = require('./serve.ts') as typeof import('./serve.ts');
	const params = greeted;
	greeted = undefined;
	serve(languageServer, connection, params);
}

function greet(params: languageServer.InitializeParams): languageServer.InitializeResult {
	const answer = greeting(params);
	greeted = params;
	setTimeout(serve, 2);
	return answer;
}

const connection = connect(orderly(serve));
const failures = new FailureLog(connection);
const failed = (what: string, error: unknown): void => failures.tell(what, error);
keepDiscreet(connection);
refuseDisorder(connection);
connection.onInitialize(guarded('initialize', failed, greet));
connection.listen();

// What nobody caught costs what it was about: the drafts that are open are worth more than a clean end.
process.on('uncaughtException', (error) => failed('background work', error));
process.on('unhandledRejection', (error) => failed('background work', error));
