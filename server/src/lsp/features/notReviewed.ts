// The one diagnostic of a draft that could not be reviewed through a fault of ours.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';

/** Says at the beginning of a draft that it was not reviewed, and what can be done. */
export function notReviewed(locale: Locale): Diagnostic {
	const start = { line: 0, character: 0 };
	return {
		range: { start, end: { line: 0, character: 1 } },
		severity: DiagnosticSeverity.Warning,
		source: 'hegui',
		code: 'not-reviewed',
		message: say('trouble.notReviewed', locale),
	};
}
