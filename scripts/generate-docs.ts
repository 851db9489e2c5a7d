// Writes docs/law, docs/requirements and docs/enforcement from the law files: `node --import tsx scripts/generate-docs.ts`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CarriedArticle, carriedArticles } from '../server/src/core/judge/carried.ts';
import type { Instrument, Pack, UncarriedReason } from '../server/src/core/law.ts';
import type { Locale } from '../server/src/core/model.ts';
import { loadPack } from '../server/src/lawpack/pack.ts';
import { type LawView, lawPage } from '../server/src/render/article.ts';
import { enforcementPage } from '../server/src/render/consequence.ts';
import { requirementPage } from '../server/src/render/requirement.ts';
import { lawFiles } from './law-files.mjs';

export const docsFolder = resolve(import.meta.dirname, '../docs');

const REASONS: Readonly<Record<UncarriedReason, string>> = {
	purpose: 'purpose and scope',
	definition: 'definitions',
	authority: 'addressed to the authorities',
	encouragement: 'encouragement',
	internal: 'internal duty that documents do not show',
	user: 'addressed to users',
	industry: 'addressed to the industry',
	'other-service': 'concerns other services or documents',
	liability: 'liability',
	procedure: 'procedure',
	court: 'addressed to the courts',
	final: 'final provision',
	elsewhere: 'carried by another article',
	unverified: 'text not verified',
	superseded: 'superseded',
};

/** The pages live in the repository, where `hegui:` addresses lead nowhere. */
function withFileLinks(markdown: string, up: string): string {
	return markdown
		.replace(/hegui:\/law\/([a-z0-9-]+)(?:\/[\d-]+)?(?:\/[^/)]*)?\.md/g, `${up}law/$1.md`)
		.replace(/hegui:\/enforcement\/([a-z0-9-]+)(?:\/[^/)]*)?\.md/g, `${up}enforcement/$1.md`)
		.replace(/hegui:\/requirements\/([a-z0-9-]+)(?:\/[^/)]*)?\.md/g, `${up}requirements/$1.md`);
}

function said({ requirements, cited, uncarried }: CarriedArticle): string {
	const links = requirements.map((id) => `[${id}](../requirements/${id}.md)`).join(', ');
	const reason = uncarried === undefined ? '' : REASONS[uncarried.reason];
	const note = uncarried?.note === undefined ? '' : ` (${uncarried.note.en})`;
	const used = cited.length === 0 ? '' : `; cited by ${cited.join(', ')}`;
	return `${links}${reason}${note}${used}`;
}

function coverageTable(instrument: Instrument, pack: Pack): string {
	const rows: { from: string; to: string; words: string }[] = [];
	for (const carried of carriedArticles(instrument, pack)) {
		const words = said(carried);
		const article = String(carried.article);
		const last = rows.at(-1);
		if (last?.words === words && carried.requirements.length === 0) last.to = article;
		else rows.push({ from: article, to: article, words });
	}
	const lines = rows.map(({ from, to, words }) => `| ${from === to ? from : `${from} to ${to}`} | ${words} |`);
	return ['| article | requirement, or why none |', '|---|---|', ...lines].join('\n');
}

/** Every article of every instrument: which requirement rests on it, or why none does. */
function coveragePage(pack: Pack): string {
	const sections = pack.instruments.map((instrument) => {
		const edition = instrument.edition === undefined ? '' : ` (${instrument.edition.en})`;
		const carried = carriedArticles(instrument, pack).filter(({ requirements }) => requirements.length > 0).length;
		return [
			`## [${instrument.title.en}${edition}](${instrument.id}.md)`,
			`${instrument.title.zh}: ${instrument.lastArticle} articles, ${carried} carry a requirement.`,
			coverageTable(instrument, pack),
		].join('\n\n');
	});
	const head = [
		'# Coverage of the law',
		'Written by `scripts/generate-docs.ts`. For every article of every instrument: the requirements that rest on it, or why none does.',
	];
	return `${[...head, ...sections].join('\n\n')}\n`;
}

function indexPage(pack: Pack): string {
	const sections = Object.entries(pack.themes).flatMap(([id, theme]) => {
		const lines = pack.requirements
			.filter((requirement) => requirement.theme === id)
			.map((requirement) => {
				const { id: name, title } = requirement;
				return `| [${name}](${name}.md) | [${title.zh}](zh/${name}.md) | ${title.en} |`;
			});
		return [`## ${theme.en} ${theme.zh}`, ['| id | 中文 | English |', '|---|---|---|', ...lines].join('\n')];
	});
	return `${['# Requirements', ...sections].join('\n\n')}\n`;
}

/** The text of each page, by its path under docs/. */
export function docsPages(): Map<string, string> {
	const { pack } = loadPack(lawFiles());
	// The day on which the law was last checked, so that the pages do not change by themselves.
	const asOf =
		pack.instruments
			.map(({ lastChecked }) => lastChecked)
			.sort()
			.at(-1) ?? '';
	const view = (locale: Locale): LawView => ({ pack, locale, asOf, withEnglish: true });
	const pages = new Map<string, string>([
		['law/coverage.md', coveragePage(pack)],
		['requirements/README.md', indexPage(pack)],
	]);
	for (const instrument of pack.instruments) {
		pages.set(`law/${instrument.id}.md`, withFileLinks(lawPage(instrument, view('en')) ?? '', '../'));
	}
	for (const enforcement of pack.enforcement) {
		pages.set(`enforcement/${enforcement.id}.md`, withFileLinks(enforcementPage(enforcement, view('en')), '../'));
	}
	for (const requirement of pack.requirements) {
		const page = (locale: Locale, up: string): string => withFileLinks(requirementPage(requirement, view(locale)), up);
		pages.set(`requirements/${requirement.id}.md`, page('en', '../'));
		pages.set(`requirements/zh/${requirement.id}.md`, page('zh', '../../'));
	}
	return pages;
}

function main(): void {
	for (const name of ['law', 'requirements', 'enforcement'])
		rmSync(join(docsFolder, name), { recursive: true, force: true });
	for (const [path, text] of docsPages()) {
		mkdirSync(dirname(join(docsFolder, path)), { recursive: true });
		writeFileSync(join(docsFolder, path), text);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
