// Names of document sets: folders of one workspace may call different ones the same.

export interface SetName {
	/** Address of the folder of the hegui.yaml that names it. */
	readonly folder: string;
	readonly name: string;
	/** Both as one word. */
	readonly key: string;
}

/** The name of a set in a folder. */
export function setName(folder: string, name: string): SetName {
	return { folder, name, key: `${folder} ${name}` };
}
