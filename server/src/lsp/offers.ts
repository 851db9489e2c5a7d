// Kinds of code actions and typed characters that the server speaks up for.
import { CodeActionKind } from 'vscode-languageserver';

/** Kind of the action that inserts everything that is missing. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hegui`;
/** Kind of the action that has everything that is missing confirmed before. */
export const PREVIEW_ALL = `${CodeActionKind.Source}.preview.hegui`;

/** What begins a citation: after these the client is to ask for completion. */
export const COMPLETION_TRIGGERS = ['《', '第'];
/** The same in files of packs. */
export const PACK_TRIGGERS = ['<', ' '];
