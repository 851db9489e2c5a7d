// `npm start`: opens VS Code with the extension on the samples; builds and installs first what is missing.
// Desktop `code` where it is on the PATH, else VS Code in the browser. `--no-open` only serves and prints the address.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { ensurePackages } from './ensure.mjs';

const root = resolve(import.meta.dirname, '..');
const samples = join(root, 'samples');
const noOpen = process.argv.includes('--no-open');
const onWindows = platform() === 'win32';

function desktopCode() {
	const name = onWindows ? 'code.cmd' : 'code';
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function openInDesktop(code) {
	const args = [`--extensionDevelopmentPath=${root}`, samples, join(samples, 'service-agreement.zh.md')];
	const quoted = onWindows ? [code, ...args].map((part) => `"${part}"`) : [code, ...args];
	const child = spawn(quoted[0], quoted.slice(1), { stdio: 'inherit', shell: onWindows });
	child.once('error', (error) => {
		console.error(`Desktop VS Code could not be started: ${error.message}`);
		process.exitCode = 1;
	});
	child.once('exit', (status) => {
		process.exitCode = status ?? 1;
	});
}

function openInBrowser(url) {
	const [command, ...args] = {
		darwin: ['open', url],
		win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
	}[platform()] ?? ['xdg-open', url];
	const child = spawn(command, args, { stdio: 'ignore', detached: true });
	// Where there is no browser to open, the printed address is enough.
	child.once('error', () => {});
	child.unref();
}

async function serve() {
	const { ensureHost, installExtension, prepareProfile, startServer, windowUrl } = await import('./vscode-host.mjs');
	const { packExtension } = await import('./package.mjs');
	ensureHost();
	// Kept between starts, so that a person's settings stay.
	const profile = prepareProfile({ folder: join(root, '.vscode-test', 'start') });
	const vsix = join(root, '.vscode-test', 'hegui.vsix');
	packExtension(vsix);
	installExtension(profile, vsix);
	const token = randomBytes(16).toString('hex');
	const server = await startServer(profile, { token });
	const url = windowUrl(server, samples, { token });
	console.log(`\nVS Code with Hegui: ${url}\nOpen a sample, for example service-agreement.zh.md. Ctrl-C ends.`);
	if (!noOpen) openInBrowser(url);
	const code = await server.ended;
	console.error(`VS Code ended (${code}).`);
	process.exit(1);
}

ensurePackages();
const { ensureBuild } = await import('./build.mjs');
ensureBuild();
const code = noOpen ? undefined : desktopCode();
if (code) openInDesktop(code);
else await serve();
