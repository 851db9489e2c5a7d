// Word files on the wire: the client sends the bytes, and shows the Markdown that comes back.
import { reasonIn } from '../../formats/contract.ts';
import { say } from '../../messages/messages.ts';
import { bytesOf } from '../savedFile.ts';
import type { Session } from '../session.ts';

export interface ImportParams {
	/** How the file is called where people are told of it. */
	readonly name: string;
	/** Its bytes in base64. */
	readonly content: string;
}

/** Markdown with what is to be known of it, or why there is none; all in words. */
export type ImportAnswer =
	| { readonly markdown: string; readonly notes: readonly string[] }
	| { readonly trouble: string };

export async function importDocx({ name, content }: ImportParams, session: Session): Promise<ImportAnswer> {
	const locale = session.locale(session.settings);
	const formats = await session.loadFormats();
	try {
		const { markdown, warnings } = await formats.fromDocx(bytesOf(content));
		return { markdown, notes: warnings.map((warning) => say(`import.${warning}`, locale)) };
	} catch (error) {
		return { trouble: say(`import.${reasonIn(error) ?? 'damaged'}`, locale, { name }) };
	}
}
