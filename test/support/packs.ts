// A small pack of a user's own, and a workspace to keep it in.
import picomatch = require('picomatch');

import type { WorkspaceFiles } from '../../server/src/lsp/workspaceFiles.ts';

/** The file of a house rule that builds on the toy law and passes its examples. */
export function houseRule(id = 'contact'): string {
	return `id: ${id}
title: { zh: 联系人, en: Contact person }
modality: obligation
provisions:
  - { instrument: toy-2020, article: 3, basis: B }
documents: [service-agreement]
why: { zh: 用户应当知道找谁。, en: Users should know whom to ask. }
facets:
  - id: named
    title: { zh: 写明联系人, en: a contact person is named }
    stated: [联系人 … 为, "contact person … is"]
anchor: { zh: [联系], en: [contact] }
modelClause:
  heading: { zh: 联系人, en: Contact person }
  zh: 联系人为{{name|某某}}。
  en: The contact person is {{name|a person}}.
examples:
  fulfilled: { zh: [联系人为张三。], en: [The contact person is Jane.] }
  missing: { zh: [您好，再见。], en: [Goodbye.] }
`;
}

/** A workspace in memory, as the machine or the client would give it. */
export function memory(files: Readonly<Record<string, string>>): WorkspaceFiles {
	return {
		read: async (at) => files[at],
		list: async (folder) => {
			const inside = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
			return inside.length === 0 ? undefined : inside.map((path) => path.slice(folder.length + 1));
		},
		find: async (folder, globs) => {
			const start = folder.endsWith('/') ? folder : `${folder}/`;
			const isWanted = picomatch([...globs]);
			const inside = Object.keys(files).filter((path) => path.startsWith(start) && isWanted(path.slice(start.length)));
			return { uris: inside, more: false };
		},
	};
}
