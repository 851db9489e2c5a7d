// The servers that run side by side: ours, the empty one, and peers, each with its own copy of the document.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from '../tools/document.mjs';
import { Server } from '../tools/server.mjs';

/** All servers of a run: `name`, and what starts them on the document of a size. */
export function laneMakers(context) {
	const own = [
		{ name: 'hegui', make: () => ({ args: [context.server, '--stdio'], languageId: 'markdown' }) },
		{ name: 'floor', make: () => ({ args: [context.floor, '--stdio'], languageId: 'markdown' }) },
	];
	return [...own, ...context.servers];
}

/** A server with its document, which is not yet open. */
export async function startLane({ name, make, isJson = false }, size, context, text) {
	const { folder, text: markdown, twin } = context.work.inputs[size];
	const document = new TextDocument(text ?? (isJson ? twin : markdown));
	const program = make(context.peers, () => document.text(), context.work.folder);
	const server = await Server.start({ ...program, cwd: folder });
	const uri = pathToFileURL(join(folder, isJson ? 'policy.json' : 'policy.md')).href;
	return { name, size, document, server, uri, open: () => server.open(uri, document) };
}

/** The same, started and open. */
export async function openLane(maker, size, context, text) {
	const lane = await startLane(maker, size, context, text);
	await lane.server.settle();
	return { ...lane, opened: await lane.open() };
}

/** Whether what a server shows after its edits is what it shows of the same text when it is opened anew. */
export async function agreesWithFresh(maker, lane, context) {
	const fresh = await openLane(maker, lane.size, context, lane.document.text());
	const [kept, anew] = [lane, fresh].map(({ server }) => JSON.stringify(server.kept));
	await fresh.server.stop();
	return { equal: kept === anew, kept: lane.server.kept.length, fresh: fresh.server.kept.length };
}
