// How deep the elements of a part stand in one another: those who read it go as deep, and some of them slowly.
import { Tokenizer } from 'htmlparser2';

/** Deeper than any program writes, tables in tables in boxes included. */
const DEEPEST = 500;

function ignore(): void {}

/** Whether a part of XML is deeper than any program writes. */
export function isTooDeep(xml: string): boolean {
	let depth = 0;
	let deepest = 0;
	const tokenizer = new Tokenizer(
		{ xmlMode: true, decodeEntities: false },
		{
			onopentagname: () => {
				deepest = Math.max(deepest, ++depth);
			},
			onselfclosingtag: () => depth--,
			onclosetag: () => depth--,
			onopentagend: ignore,
			onattribname: ignore,
			onattribdata: ignore,
			onattribentity: ignore,
			onattribend: ignore,
			ontext: ignore,
			ontextentity: ignore,
			oncomment: ignore,
			oncdata: ignore,
			ondeclaration: ignore,
			onprocessinginstruction: ignore,
			onend: ignore,
		},
	);
	tokenizer.write(xml);
	tokenizer.end();
	return deepest > DEEPEST;
}
