// The page of the report panel: an empty frame, one script, one style, and nothing from anywhere else.

export interface PageSources {
	readonly script: string;
	readonly style: string;
	/** Scripts and styles run only with it. */
	readonly nonce: string;
	readonly language: string;
	readonly title: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The HTML of the page; everything that it shows comes later, as data. */
export function pageHtml({ script, style, nonce, language, title }: PageSources): string {
	const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
	return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escaped(style)}">
</head>
<body>
<main id="report"></main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}
