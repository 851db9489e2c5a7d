// The package that is installed: what is in it, how large it is, and that its page leads nowhere that is not there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { packedFiles } from '../../../scripts/package.mjs';

const LARGEST = 2 * 2 ** 20;

const mayHold = [
	/^package(\.nls(\.[\w-]+)?)?\.json$/,
	/^(CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md|docs\/extension\.md)$/,
	/^dist\/(client|server)\/[\w.]+\.js$/,
	/^dist\/client\/report\.css$/,
	/^dist\/server\/law\.bin$/,
	/^(l10n|syntaxes)\/[\w.-]+\.json$/,
	/^media\/(icon\.png|view\.svg|walkthrough\/[\w-]+\.(svg|png))$/,
	/^docs\/images\/(hover|clauses|decision|coverage)\.png$/,
	// What extensions for YAML complete hegui.yaml with.
	/^law\/schema\/[\w.]+\.schema\.json$/,
];

const mustHold = [
	'dist/client/extension.js',
	'dist/client/extension.web.js',
	'dist/server/server.js',
	'dist/server/protocol.js',
	'dist/server/server.web.js',
	'dist/server/engine.js',
	'dist/server/law.bin',
	'dist/server/formats.js',
	'law/schema/hegui.schema.json',
	'media/icon.png',
	'CHANGELOG.md',
	'LICENSE',
	'THIRD-PARTY-NOTICES.md',
];

async function holdsWhatItNeeds() {
	const files = await packedFiles();
	assert.deepEqual(
		files.filter((file) => !mayHold.some((pattern) => pattern.test(file))),
		[],
	);
	assert.deepEqual(
		mustHold.filter((file) => !files.includes(file)),
		[],
	);
}

async function isSmall({ vsix }) {
	const { length } = readFileSync(vsix);
	assert.ok(length < LARGEST, `${length} bytes`);
}

async function pageStandsAlone({ vsix }) {
	const parts = unzipSync(readFileSync(vsix));
	const page = strFromU8(parts['extension/readme.md'] ?? new Uint8Array());
	assert.match(page, /^# Hegui 合规/);
	assert.deepEqual(
		[...page.matchAll(/\]\(([^)]*)\)|\b(?:href|src)=/g)].map(([link]) => link),
		[],
	);
}

/** VSCodium, Cursor and others refuse what only Microsoft's VS Code may use. */
async function runsAnywhere({ vsix }) {
	const parts = unzipSync(readFileSync(vsix));
	const manifest = JSON.parse(strFromU8(parts['extension/package.json'] ?? new Uint8Array()));
	assert.equal(manifest.enabledApiProposals, undefined);
	assert.deepEqual([manifest.extensionDependencies, manifest.extensionPack], [undefined, undefined]);
	assert.match(strFromU8(parts['extension.vsixmanifest'] ?? new Uint8Array()), /<Identity (?![^>]*TargetPlatform)/);
}

export const packageSteps = [
	['the package holds what the extension needs and nothing else', holdsWhatItNeeds],
	['the package is below two megabytes', isSmall],
	['the page of the extension has no links or pictures that lead nowhere', pageStandsAlone],
	['the package is for all platforms, and asks for nothing that other editors lack', runsAnywhere],
];
