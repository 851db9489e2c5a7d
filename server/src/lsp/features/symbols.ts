// The outline of a draft: headings and numbered clauses.
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { nameOf } from '../../core/outline/names.ts';
import { type OutlineNode, outlineOf } from '../../core/outline/outline.ts';
import type { Draft } from '../draft.ts';
import type { Reviewed } from '../session.ts';

const KINDS: Readonly<Partial<Record<OutlineNode['kind'], SymbolKind>>> = {
	title: SymbolKind.File,
	heading: SymbolKind.Package,
	numbered: SymbolKind.String,
};

/** What has neither heading nor number is left out; what stands under it moves up. */
function symbolsOf(nodes: readonly OutlineNode[], draft: Draft): DocumentSymbol[] {
	return nodes.flatMap((node) => {
		const children = symbolsOf(node.children, draft);
		const kind = KINDS[node.kind];
		if (kind === undefined) return children;
		const name = nameOf(node, draft.getText());
		return [{ name, kind, range: draft.rangeOf(node), selectionRange: draft.rangeOf(node.clause), children }];
	});
}

export function documentSymbols({ draft, review }: Reviewed): DocumentSymbol[] {
	return review === undefined ? [] : symbolsOf(outlineOf(review.reading), draft);
}
