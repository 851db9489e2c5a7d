// The kinds of semantic tokens, by their place in the legend.
import type { SemanticTokensLegend } from 'vscode-languageserver';

/** Our own types, so that themes can colour them; package.json says what they are like. */
export const TOKEN_TYPES = ['policyCitation', 'policyTerm', 'policyModality', 'policyProhibition'] as const;

export const TOKEN_LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: ['definition'] };
