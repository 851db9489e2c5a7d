// `hegui check` with reports for people: pages, tables, Word and Excel files.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { completeSample, emptyAgreement, hegui, repositoryFile, sample, temporaryFolder } from '../support/cli.ts';

const day = ['--as-of', '2026-11-22'];

describe('check: reports for people', () => {
	it('are written to standard output where they are text, with the exit code of the findings', async () => {
		const markdown = await hegui(['check', '--format', 'markdown', ...day, sample, completeSample]);
		equal(markdown.code, 1);
		match(markdown.out, /^# Compliance report\n/);
		ok(markdown.out.includes(`| Requirement | ${completeSample} | ${sample} |`));
		ok(markdown.out.indexOf('**Identity and accounts**') < markdown.out.indexOf('**Personal information**'));
		const html = await hegui(['check', '--format', 'html', '--lang', 'zh-cn', ...day, completeSample]);
		deepEqual([html.code, html.err], [0, '']);
		match(html.out, /^<!doctype html>\n<html lang="zh-Hans">/);
		const csv = await hegui(['check', '--format', 'csv', ...day, sample]);
		match(csv.out, /^\uFEFFSet,Document,Theme,Requirement,/);
	});

	it('go to a file where they are none, which Word and Excel open', async () => {
		const folder = temporaryFolder({ 'a.md': emptyAgreement });
		for (const [format, part] of [
			['docx', 'word/document.xml'],
			['xlsx', 'xl/sharedStrings.xml'],
		] as const) {
			const none = await hegui(['check', 'a.md', '--format', format], { folder });
			deepEqual([none.code, none.out], [2, '']);
			match(none.err, /this is no text; name a file with --output/);
			const args = ['check', 'a.md', '--format', format, ...day, '--output', `report.${format}`];
			deepEqual(await hegui(args, { folder }), { code: 1, out: '', err: '' });
			const parts = unzipSync(readFileSync(join(folder, `report.${format}`)));
			ok(strFromU8(parts[part] ?? new Uint8Array()).includes('Account deletion'));
		}
	});
});

describe('the bundle of formats', () => {
	it('is no part of what starts', () => {
		for (const name of ['dist/cli.js', 'dist/server/server.js', 'dist/server/server.web.js', 'dist/server/engine.js']) {
			equal(repositoryFile(name).includes('word/document.xml'), false, name);
		}
		ok(repositoryFile('dist/server/formats.js').includes('word/document.xml'));
	});
});
