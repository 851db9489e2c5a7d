// `hegui explain`: what the law asks, article texts, how it is recognised, model clause, examples.
import { requirementPage } from '../../render/requirement.ts';
import type { Host } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { requireRequirement } from './known.ts';
import { printPage, viewOf } from './page.ts';

/** Prints the page of a requirement. */
export async function explain(id: string, options: PageOptions, host: Host): Promise<0> {
	const view = await viewOf(options, host);
	return printPage(requirementPage(requireRequirement(view.pack, id, options.locale), view), options, host);
}
