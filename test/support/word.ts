// Word documents for tests, made where they are needed.
import {
	DeletedTextRun,
	Document,
	type INumberingOptions,
	InsertedTextRun,
	LevelFormat,
	Packer,
	Paragraph,
} from 'docx';

export type Children = NonNullable<ConstructorParameters<typeof Document>[0]['sections'][number]['children']>;

/** Articles as Chinese agreements number them, then items in brackets; bullets. */
const numbering: INumberingOptions = {
	config: [
		{
			reference: 'articles',
			levels: [
				{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1条' },
				{ level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
				{ level: 2, format: LevelFormat.DECIMAL, text: '%1.%2.%3' },
			],
		},
		{
			reference: 'bullets',
			levels: [
				{ level: 0, format: LevelFormat.BULLET, text: '•' },
				{ level: 1, format: LevelFormat.BULLET, text: '–' },
			],
		},
	],
};

type Extra = Partial<ConstructorParameters<typeof Document>[0]>;

/** The bytes of a Word document with these contents. */
export async function wordFile(children: Children, extra: Extra = {}): Promise<Uint8Array> {
	return new Uint8Array(await Packer.toArrayBuffer(new Document({ numbering, ...extra, sections: [{ children }] })));
}

/** One paragraph for each of these words. */
export function paragraphs(...texts: string[]): Paragraph[] {
	return texts.map((text) => new Paragraph(text));
}

export function numbered(text: string, level = 0, reference = 'articles'): Paragraph {
	return new Paragraph({ text, numbering: { reference, level } });
}

const tracked = { author: 'A', date: '2026-01-01T00:00:00Z' };

export function inserted(text: string): InsertedTextRun {
	return new InsertedTextRun({ ...tracked, id: 1, text });
}

export function deleted(text: string): DeletedTextRun {
	return new DeletedTextRun({ ...tracked, id: 2, text });
}

/** A draft agreement as a drafter has it in Word, with numbers that Word counts. */
export const agreementFile = (): Promise<Uint8Array> =>
	wordFile([
		new Paragraph({ text: '微澜公众账号服务协议', heading: 'Title' }),
		numbered('用户可以随时在“设置”中注销账号。'),
		numbered('用户应当提供真实身份信息。'),
	]);
