// Completion of citations: instruments after 《, articles after 《…》第.
import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import { isInForce } from '../../core/judge/applicability.ts';
import type { Article, Instrument } from '../../core/law.ts';
import type { Span } from '../../core/model.ts';
import { articleMarkdown, instrumentFacts, type LawView } from '../../render/article.ts';
import { pinpointWords } from '../../render/citation.ts';
import type { Reviewed, Session } from '../session.ts';

const REACH = 100;
const DETAIL = 40;
const NAME = /《([^《》\n]{0,60})$/;
const ARTICLE =
	/《([^《》\n]{2,60})》(?:[（(][^）)\n]{0,20}[）)])?(?:第[^第\n]{1,12}条[、,，和及与])*第([零〇一二三四五六七八九十百千\d]*)$/;

/** Names by which a person may begin, apart by a space: editors match the beginnings of words only. */
function typedNames({ title, shortTitle }: Instrument): string {
	return [...new Set([title.zh, title.zh.replace(/^中华人民共和国/, ''), shortTitle.zh])].join(' ');
}

function instrumentItem(instrument: Instrument, closing: string, range: Range, view: LawView): CompletionItem {
	const title = instrument.title.zh;
	const rank = isInForce(instrument, view.asOf) ? 0 : 1;
	return {
		label: title,
		kind: CompletionItemKind.Reference,
		detail: instrument.shortTitle[view.locale],
		documentation: { kind: 'markdown', value: instrumentFacts(instrument, view) },
		filterText: typedNames(instrument),
		sortText: `${rank}${title}`,
		textEdit: { range, newText: title + closing },
		...(rank === 0 ? {} : { tags: [1] }),
	};
}

function articleItem(article: Article, index: number, range: Range, view: LawView): CompletionItem {
	const label = pinpointWords({ article: article.number }, 'zh');
	const words = article.paragraphs[0]?.zh ?? article.paragraphs[0]?.en ?? '';
	return {
		label,
		kind: CompletionItemKind.Reference,
		detail: words.length > DETAIL ? `${words.slice(0, DETAIL)}…` : words,
		documentation: { kind: 'markdown', value: articleMarkdown(article, view) },
		filterText: label,
		sortText: String(index).padStart(4, '0'),
		textEdit: { range, newText: label },
	};
}

/** One name is offered once: the version in force. */
function distinct(instruments: readonly Instrument[], view: LawView): Instrument[] {
	const byTitle = new Map<string, Instrument>();
	for (const instrument of instruments) {
		const known = byTitle.get(instrument.title.zh);
		if (known === undefined || isInForce(instrument, view.asOf)) byTitle.set(instrument.title.zh, instrument);
	}
	return [...byTitle.values()];
}

/** What may stand at an offset; nothing outside of citations. */
export function completionsAt({ draft, view }: Reviewed, session: Session, offset: number): CompletionItem[] {
	const text = draft.getText();
	const before = text.slice(Math.max(0, offset - REACH), offset);
	const rangeFrom = (length: number, end = offset): Range =>
		draft.rangeOf({ start: offset - length, end } satisfies Span);
	const article = ARTICLE.exec(before);
	if (article !== null) {
		const [, name = '', typed = ''] = article;
		const instrument = session.citations.named(name, view.asOf);
		const end = text[offset] === '条' ? offset + 1 : offset;
		const range = rangeFrom(typed.length + 1, end);
		return (instrument?.articles ?? []).map((one, index) => articleItem(one, index, range, view));
	}
	const name = NAME.exec(before);
	if (name === null) return [];
	const range = rangeFrom(name[1]?.length ?? 0);
	const closing = text[offset] === '》' ? '' : '》';
	return distinct(view.pack.instruments, view).map((one) => instrumentItem(one, closing, range, view));
}
