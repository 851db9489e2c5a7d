// The order that the protocol has for messages: one greeting first, and nothing after the farewell but the end.
import { type Connection, type ConnectionOptions, ErrorCodes, Message, ResponseError } from 'vscode-languageserver';

/** What becomes of a request that comes out of turn: it is answered under this name. */
const REFUSED = 'hegui/refused';

interface Refusal {
	readonly code: number;
	readonly message: string;
}

type Stage = 'silent' | 'greeted' | 'ended';

function refusalOf(method: string, stage: Stage): Refusal | undefined {
	if (stage === 'ended') return { code: ErrorCodes.InvalidRequest, message: 'the server was told to shut down' };
	const isGreeting = method === 'initialize';
	if (stage === 'silent' && !isGreeting)
		return { code: ErrorCodes.ServerNotInitialized, message: 'the first request is initialize' };
	if (stage === 'greeted' && isGreeting)
		return { code: ErrorCodes.InvalidRequest, message: 'initialize was requested before' };
	return undefined;
}

/**
 * Options of a connection that keeps its messages in order; each connection needs its own.
 *
 * @param before called before each message
 */
export function orderly(before: () => void = () => {}): ConnectionOptions {
	let stage: Stage = 'silent';
	return {
		messageStrategy: {
			handleMessage: (message, next) => {
				before();
				if (Message.isRequest(message)) {
					const params = refusalOf(message.method, stage);
					if (params !== undefined) return next(Object.assign(message, { method: REFUSED, params }));
					if (message.method === 'initialize') stage = 'greeted';
					if (message.method === 'shutdown') stage = 'ended';
					return next(message);
				}
				// What is only told needs no answer.
				const isOutOfTurn = Message.isNotification(message) && stage !== 'greeted' && message.method !== 'exit';
				return isOutOfTurn ? undefined : next(message);
			},
		},
	};
}

/** Answers what comes out of turn. */
export function refuseDisorder(connection: Connection): void {
	connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
}
