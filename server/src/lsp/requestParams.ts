// What a client may ask with: requests of our own whose parameters are of another form are refused, and told why.
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { wrongIn } from './requestForms.ts';

/** How requests of our own are called. */
const OWN = 'hegui/';

type Handler = (...given: unknown[]) => unknown;

/** A connection on which such requests come only in their form. */
export function checkedRequests(connection: Connection): Connection {
	const checked: Connection = Object.create(connection);
	const register = connection.onRequest as (method: unknown, handler: Handler) => ReturnType<Connection['onRequest']>;
	checked.onRequest = ((method: unknown, handler: Handler) => {
		if (typeof method !== 'string') return register(method, handler);
		return register(method, (...given) => {
			const wrong = method.startsWith(OWN) ? wrongIn(method, given[0]) : undefined;
			return wrong === undefined ? handler(...given) : new ResponseError(ErrorCodes.InvalidParams, wrong);
		});
	}) as Connection['onRequest'];
	return checked;
}
