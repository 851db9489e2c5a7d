// The peers that are language servers: how each is started, and what its client must know.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { markdownRequests } from './markdownClient.mjs';
import { startFile } from './packages.mjs';

const EXTRACTED = 'vscode-langservers-extracted';

/** As VS Code sends them where a person switches the checks on. */
const VALIDATE = {
	enabled: true,
	referenceLinks: { enabled: 'warning' },
	fragmentLinks: { enabled: 'warning' },
	fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
	unusedLinkDefinitions: { enabled: 'hint' },
	duplicateLinkDefinitions: { enabled: 'warning' },
	ignoredLinks: [],
};

function markdown(peers, textOf) {
	const MarkdownIt = createRequire(join(peers.modules, 'x.js'))('markdown-it');
	return {
		args: [startFile(peers, EXTRACTED, 'vscode-markdown-language-server'), '--stdio'],
		languageId: 'markdown',
		initializationOptions: { markdownFileExtensions: ['md'] },
		settings: { markdown: { validate: VALIDATE } },
		requests: markdownRequests(new MarkdownIt({ html: true }), textOf),
	};
}

const json = (peers) => ({
	args: [startFile(peers, EXTRACTED, 'vscode-json-language-server'), '--stdio'],
	languageId: 'json',
	settings: { json: { validate: { enable: true } } },
});

const remark = (_peers, _textOf, work) => ({
	args: [join(work, 'remarkServer.mjs'), '--stdio'],
	languageId: 'markdown',
	settings: { remark: { requireConfig: false } },
});

/** The most edits that a peer is asked for at 1 MB, where a full run takes it most of a second. */
export const SERVERS = [
	{ name: 'vscode-markdown', packages: [EXTRACTED, 'markdown-it'], make: markdown, edits: { '100k': 60, '1m': 24 } },
	{
		name: 'remark',
		packages: ['unified-language-server', 'remark-cli', 'remark-preset-lint-recommended'],
		make: remark,
		edits: { '100k': 24, '1m': 8 },
	},
	{ name: 'vscode-json', packages: [EXTRACTED], make: json, isJson: true },
];

/** Those of which all packages are there. */
export function serversOf({ versions }) {
	return SERVERS.filter(({ packages }) => packages.every((name) => versions[name] !== undefined));
}
