// The answer to a client's greeting. It needs neither the law nor the features: a host may give it before it loads these.
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { tool } from '../report/tool.ts';
import { capabilitiesFor } from './capabilities.ts';
import { supportOf } from './clientSupport.ts';

/** What the server tells of itself. */
export function greeting(params: InitializeParams): InitializeResult {
	return { serverInfo: tool, capabilities: capabilitiesFor(supportOf(params)) };
}
