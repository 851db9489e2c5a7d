// What the commands that print a page or a list share: the view of the law, and the printing.
import type { LawView } from '../../render/article.ts';
import { lawViewOf, openWorkspace, problemLine, type Workspace } from '../files/workspace.ts';
import { type Host, isColourful } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { printedPage } from '../report/page.ts';
import { type Paint, painter } from '../report/paint.ts';
import { printable } from '../trouble.ts';

/** The configuration of the folder, and the law with its packs on a day, in a language; what is wrong in them is told. */
export async function openView(
	options: PageOptions,
	host: Host,
): Promise<{ readonly view: LawView; readonly workspace: Workspace }> {
	const workspace = openWorkspace(options.config, host, options.locale);
	for (const problem of workspace.problems) await host.errors.write(`hegui: ${problemLine(problem)}\n`);
	return { view: lawViewOf(workspace, options, host), workspace };
}

/** The law with the packs of the folder, on a day, in a language. */
export async function viewOf(options: PageOptions, host: Host): Promise<LawView> {
	return (await openView(options, host)).view;
}

function paintFor({ color }: PageOptions, { output, environment }: Host): Paint {
	return painter(color && isColourful(output, environment));
}

/** Prints Markdown: light on a terminal, as it is elsewhere. */
export async function printPage(markdown: string, options: PageOptions, host: Host): Promise<0> {
	await host.output.write(printedPage(markdown, host.output.isTerminal, paintFor(options, host)));
	return 0;
}

/** An entry of a list: what it is called on the command line, its title, and lines about it. */
export interface Entry {
	readonly id: string;
	readonly title: string;
	readonly lines: readonly string[];
}

/** Prints a list. */
export async function printList(entries: readonly Entry[], options: PageOptions, host: Host): Promise<0> {
	const paint = paintFor(options, host);
	const texts = entries.map(({ id, title, lines }) => {
		return `${paint('bold', id)} ${printable(title)}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`;
	});
	await host.output.write(texts.join('\n'));
	return 0;
}
