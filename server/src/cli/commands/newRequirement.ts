// `hegui requirements --new ID`: writes the file of a requirement that loads and passes, to be filled in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../../messages/messages.ts';
import { openWorkspace } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';

/** Pack of a folder whose hegui.yaml names none. */
const DEFAULT_PACK = 'hegui-pack';

function scaffold(id: string): string {
	return `# What a document must state, how it is recognised, what is inserted, and the examples that prove it.
# Replace every sample below; \`hegui test-pack\` runs the examples.
id: ${id}
title: { zh: 联系人, en: Contact person }
modality: obligation # obligation, prohibition or encouragement
# Where it is asked for. Basis A: the provision demands the term itself; B: the measure works through the document;
# C: an internal duty, on which silence is no breach.
provisions:
  - { instrument: csl-2025, article: 51, paragraph: 1, basis: C }
documents: [service-agreement] # service-agreement, platform-rules, privacy-policy, other-agreement
why:
  zh: 用户有问题时，应当知道找谁。
  en: Users with a question should know whom to ask.

facets:
  - id: named
    title: { zh: 写明联系人, en: a contact person is named }
    # Slots in order: … near, …… later in the sentence, + also, !not, {duration >= 6 months}
    stated:
      - 联系人 … 为|是|：
      - "contact person … is"
    partial: []
contradicted: []
anchor:
  zh: [联系方式, 联系我们]
  en: [contact]

modelClause:
  heading: { zh: 联系人, en: Contact person }
  zh: 本服务的联系人为{{name|某某}}。
  en: The contact person for this service is {{name|a person}}.

examples:
  fulfilled:
    zh:
      - 联系人为客户服务部张三。
      - 本平台的联系人是李四。
      - 如有疑问，可以找我们，联系人为王五。
    en:
      - The contact person is Jane Doe.
      - Our contact person for members is John Doe.
  missing:
    zh:
      - 本协议自公布之日起生效。
      - 您应当妥善保管账号。
      - 我们会不断改进服务。
    en:
      - This agreement takes effect when published.
      - Keep your password safe.
`;
}

/**
 * Writes the file into the first pack of hegui.yaml, or a new pack beside it.
 *
 * @throws Trouble where the id is taken or not an id, or the file is there or cannot be written
 */
export async function newRequirement(id: string, options: PageOptions, host: Host): Promise<0> {
	const { locale } = options;
	if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) throw new Trouble(say('cli.badId', locale, { id: printable(id) }));
	const { pack, config, folder } = openWorkspace(options.config, host, locale);
	const name = config.packs[0] ?? DEFAULT_PACK;
	const shown = `${name}/requirements/${id}.yaml`;
	const file = join(folder, shown);
	if (pack.requirements.some((requirement) => requirement.id === id) || existsSync(file)) {
		throw new Trouble(say('cli.takenId', locale, { id }));
	}
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, scaffold(id), { flag: 'wx' });
	} catch (error) {
		throw new Trouble(say('cli.unreadable', locale, { path: shown, reason: reasonOf(error) }));
	}
	const hint = config.packs.length > 0 ? '' : `${say('cli.namePack', locale, { name })}\n`;
	await host.output.write(`${say('cli.wrote', locale, { path: shown })}\n${hint}`);
	return 0;
}
