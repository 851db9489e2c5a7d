// What an editor asks besides diagnostics: hover, code action, completion; how soon a cancelled request ends; and the
// memory after a thousand edits.
import { sleep } from '../tools/server.mjs';
import { summary } from '../tools/statistics.mjs';
import { agreesWithFresh, laneMakers, openLane } from './lanes.mjs';

const EDITS = 1000;
const CANCEL_AFTER = 20;

/** A request at places chosen by chance, half of them on diagnostics. */
async function probe(lane, method, count, paramsAt) {
	const times = [];
	let empty = 0;
	for (let number = 0; number < count; number++) {
		const { kept } = lane.server;
		const diagnostic = number % 2 === 0 ? kept[lane.document.next(kept.length)] : undefined;
		const position = diagnostic?.range.start ?? lane.document.somewhere();
		const textDocument = { uri: lane.uri };
		const answer = await lane.server.request(method, { textDocument, ...paramsAt(position, diagnostic) });
		if (answer.error) throw new Error(`${method} failed: ${answer.error.message}`);
		times.push(answer.at - answer.sent);
		const items = answer.result?.items ?? answer.result;
		if (items === null || items?.length === 0) empty++;
		await sleep(2);
	}
	return { ...summary(times), empty };
}

/** Completion where the name of a law begins: there it has something to offer. */
async function completions(lane, count) {
	const { server, document, uri } = lane;
	const times = [];
	let empty = 0;
	for (let number = 0; number < count; number++) {
		const { line, character } = document.somewhere();
		await server.edit(document, document.insert({ line, character }, '《'));
		const answer = await server.request('textDocument/completion', {
			textDocument: { uri },
			position: { line, character: character + 1 },
			context: { triggerKind: 2, triggerCharacter: '《' },
		});
		times.push(answer.at - answer.sent);
		if ((answer.result?.items ?? answer.result ?? []).length === 0) empty++;
		await server.edit(document, document.remove({ line, character }, '《'));
	}
	return { ...summary(times), empty };
}

async function probes(lane, count) {
	return {
		hover: await probe(lane, 'textDocument/hover', count, (position) => ({ position })),
		codeAction: await probe(lane, 'textDocument/codeAction', count, (position, diagnostic) => ({
			range: diagnostic?.range ?? { start: position, end: position },
			context: { diagnostics: diagnostic ? [diagnostic] : [], triggerKind: 1 },
		})),
		completion: await completions(lane, count),
	};
}

/** Opens the largest document, asks for its diagnostics, cancels, and waits for the answer. */
async function cancelled(maker, size, context) {
	const lane = await openLane(maker, Object.keys(context.work.inputs)[0], context);
	const times = [];
	let late = 0;
	const { text } = context.work.inputs[size];
	for (let number = 0; number < 5; number++) {
		const uri = lane.uri.replace('policy.md', `cancelled-${number}.md`);
		const textDocument = { uri, languageId: 'markdown', version: 1, text: `${number}\n\n${text}` };
		lane.server.notify('textDocument/didOpen', { textDocument });
		const asked = lane.server.request('textDocument/diagnostic', { textDocument: { uri } });
		await sleep(CANCEL_AFTER);
		const at = lane.server.cancel(asked.id);
		const answer = await asked;
		if (answer.at < at) late++;
		else times.push(answer.at - at);
		lane.server.notify('textDocument/didClose', { textDocument: { uri } });
		await sleep(50);
	}
	await lane.server.stop();
	// All were answered before they could be cancelled: nobody waits, then.
	return { ...(times.length > 0 ? summary(times) : { count: 0 }), late };
}

async function manyEdits(lane, context) {
	const opened = lane.server.memory();
	for (let number = 0; number < EDITS; number++) {
		if (number % 250 === 0) context.say(`memory: edit ${number} of ${EDITS}`);
		await lane.server.edit(lane.document, lane.document.insert(lane.document.somewhere(), '的'));
	}
	return { opened, edited: lane.server.memory() };
}

/** @returns for ours and the empty server the times of requests; for ours cancelling and memory, too */
export async function measureRequests(context) {
	const [ours, floor] = laneMakers(context);
	const size = context.sizes.includes('1m') ? '1m' : context.sizes.at(-1);
	const found = { size };
	for (const maker of [floor, ours]) {
		context.say(`requests, ${size}: ${maker.name}`);
		const lane = await openLane(maker, size, context);
		found[maker.name] = await probes(lane, context.quick ? 20 : 100);
		if (maker === ours && !context.quick) {
			found.memory = await manyEdits(lane, context);
			found.fresh = await agreesWithFresh(maker, lane, context);
		}
		await lane.server.stop();
		context.loop.sample();
	}
	context.say('a cancelled request');
	found.cancel = await cancelled(ours, context.sizes.at(-1), context);
	return found;
}
