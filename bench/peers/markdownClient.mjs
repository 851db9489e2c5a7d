// What a client of the Markdown language server must answer: that server has its client parse and read files.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ifThere = (uri, read) => (existsSync(fileURLToPath(uri)) ? read(fileURLToPath(uri)) : null);

/**
 * @param {{ parse: (text: string, env: object) => object[] }} markdown an instance of markdown-it
 * @param {() => string} textOf the text of the document that is open
 */
export function markdownRequests(markdown, textOf) {
	return {
		'markdown/parse': ({ text }) => markdown.parse(text ?? textOf(), {}),
		'markdown/fs/readFile': ({ uri }) => [...readFileSync(fileURLToPath(uri))],
		'markdown/fs/readDirectory': ({ uri }) =>
			ifThere(uri, (path) =>
				readdirSync(path, { withFileTypes: true }).map((one) => [one.name, { isDirectory: one.isDirectory() }]),
			) ?? [],
		'markdown/fs/stat': ({ uri }) => ifThere(uri, (path) => ({ isDirectory: statSync(path).isDirectory() })),
		'markdown/fs/watcher/create': () => null,
		'markdown/fs/watcher/delete': () => null,
		'markdown/findMarkdownFilesInWorkspace': () => [],
	};
}
