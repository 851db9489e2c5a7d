// The JSON that other programs build on: its shape, its positions, its order, its bytes.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { documentTypes, serviceKinds, severities, verdicts } from '../../server/src/core/model.ts';
import { lawText } from '../../server/src/report/dossier.ts';
import {
	checkJson,
	completeSample,
	emptyAgreement,
	findingIn,
	hegui,
	onlyDocument,
	type Report,
	repositoryFile,
	sample,
	spansOf,
	temporaryFolder,
} from '../support/cli.ts';
import { pack } from '../support/law.ts';

const english = 'samples/service-agreement.en.md';

function keys(value: object): string[] {
	return Object.keys(value);
}

/** Line and character of an offset, counted in the plainest way. */
function positionIn(text: string, offset: number): { line: number; character: number; offset: number } {
	const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0, offset };
}

function assertSpans(report: Report, path: string, text: string): void {
	const document = report.documents.find((one) => one.path === path);
	ok(document !== undefined);
	const spans = spansOf(document);
	ok(spans.length > 0);
	for (const { start, end, quote } of spans) {
		deepEqual(start, positionIn(text, start.offset));
		deepEqual(end, positionIn(text, end.offset));
		if (quote !== undefined) equal(quote, text.slice(start.offset, end.offset));
	}
}

const samples = [sample, english, completeSample];

describe('check --format json', () => {
	let out = '';
	let report: Report;

	before(async () => {
		({ out, report } = await checkJson(samples));
	});

	it('has the shape of the contract', () => {
		deepEqual(keys(report), ['tool', 'law', 'run', 'documents', 'sets', 'summary']);
		deepEqual(report.tool, { name: 'hegui', version: JSON.parse(repositoryFile('package.json')).version });
		const digest = createHash('sha256').update(lawText(pack)).digest('hex');
		deepEqual(report.law, { version: pack.version, digest, asOf: '2026-11-22' });
		deepEqual(report.sets, []);
		deepEqual(keys(report.summary), ['documents', ...verdicts, 'waived', 'credited', 'toldElsewhere']);
		for (const document of report.documents) {
			deepEqual(keys(document), [
				'path',
				'sha256',
				'language',
				'documentType',
				'serviceKinds',
				'features',
				'declared',
				'findings',
				'citations',
				'problems',
			]);
			ok(['zh-Hans', 'zh-Hant', 'en'].includes(document.language));
			ok(documentTypes.includes(document.documentType));
			ok(document.serviceKinds.length > 0 && document.serviceKinds.every((kind) => serviceKinds.includes(kind)));
		}
	});

	it('has every requirement for every document, with all that a finding carries', () => {
		const ids = pack.requirements.map(({ id }) => id).sort();
		for (const document of report.documents) {
			deepEqual(document.findings.map(({ requirement }) => requirement).sort(), ids);
			for (const finding of document.findings) {
				deepEqual(keys(finding), [
					'requirement',
					'title',
					'theme',
					'themeTitle',
					'verdict',
					'applies',
					'severity',
					'waived',
					'provisions',
					'evidence',
					'missingFacets',
					'missingTitles',
					'anchor',
					'message',
					'fingerprint',
					'set',
				]);
				ok(verdicts.includes(finding.verdict) && severities.includes(finding.severity));
				equal(finding.waived, null);
				ok(finding.title !== '' && finding.message.includes(finding.title));
				equal(finding.verdict === 'missing' && finding.anchor === null, false);
			}
		}
	});

	it('names provisions by instrument, article and words, and links the source', async () => {
		const finding = async (language: string) => {
			const ran = await checkJson([sample, '--lang', language, '--services', 'public-account']);
			return findingIn(onlyDocument(ran.report), 'account-deletion').provisions[0];
		};
		const instrument = pack.instruments.find(({ id }) => id === 'cac-public-account-2021');
		deepEqual(await finding('zh-cn'), {
			instrument: 'cac-public-account-2021',
			instrumentTitle: instrument?.shortTitle.zh,
			article: '11',
			paragraph: 3,
			title: `《${instrument?.shortTitle.zh}》第十一条第三款`,
			url: instrument?.source,
		});
		equal((await finding('en'))?.title, `${instrument?.shortTitle.en}, art. 11(3)`);
	});

	it('counts every finding once in the summary', () => {
		const { documents, waived, ...counts } = report.summary;
		equal(documents, 3);
		equal(waived, 0);
		for (const verdict of verdicts) {
			const all = report.documents.flatMap(({ findings }) => findings);
			equal(counts[verdict], all.filter((finding) => finding.verdict === verdict).length);
		}
	});

	it('quotes the very words, at the right lines and characters', () => {
		for (const path of samples) assertSpans(report, path, repositoryFile(path));
	});

	it('counts CRLF as one line end, and CR as one', async () => {
		const text = repositoryFile(completeSample);
		const windows = text.replaceAll('\n', '\r\n');
		const old = text.replaceAll('\n', '\r');
		const folder = temporaryFolder({ 'lf.md': text, 'crlf.md': windows, 'cr.md': old });
		const { code, report: three } = await checkJson(['.'], { folder });
		equal(code, 0);
		assertSpans(three, 'crlf.md', windows);
		assertSpans(three, 'cr.md', old);
		const [cr, crlf, lf] = three.documents.map((document) =>
			spansOf(document).map(({ start, end }) => [start.line, start.character, end.line, end.character]),
		);
		deepEqual(crlf, lf);
		deepEqual(cr, lf);
	});

	it('orders findings by position, those without a place last', () => {
		for (const { findings } of report.documents) {
			const offsets = findings.map(({ evidence, anchor }) => {
				return evidence[0]?.start.offset ?? anchor?.start.offset ?? Number.POSITIVE_INFINITY;
			});
			const sorted = [...offsets].sort((a, b) => a - b);
			deepEqual(offsets, sorted);
		}
	});

	it('gives the same bytes twice, and in any order of the arguments', async () => {
		equal((await checkJson([...samples].reverse())).out, out);
	});

	it('ends with a line end and holds no byte order mark', () => {
		ok(out.startsWith('{') && out.endsWith('}\n'));
	});
});

describe('check --format ndjson', () => {
	it('prints the documents of the JSON report, one a line', async () => {
		const { report } = await checkJson(samples);
		const { code, out, err } = await hegui(['check', '--format', 'ndjson', '--as-of', '2026-11-22', ...samples]);
		equal(code, 1);
		equal(err, '');
		const lines = out.trimEnd().split('\n');
		deepEqual(
			lines.map((line) => JSON.parse(line)),
			report.documents,
		);
	});

	it('keeps U+2028 inside its line', async () => {
		const folder = temporaryFolder({ 'a.md': `${emptyAgreement}\n您可以\u2028申请注销账号。\n` });
		const { out } = await hegui(['check', 'a.md', '--format', 'ndjson', '--all-requirements'], { folder });
		equal(out.split('\n').length, 2);
		const { out: json } = await hegui(['check', 'a.md', '--format', 'json', '--all-requirements'], { folder });
		equal(JSON.parse(json).documents.length, 1);
	});
});
