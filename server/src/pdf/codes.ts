// Fonts of older Chinese PDFs name a table of codes instead of telling their characters: such a table is made here when one asks.

/** Tables by what their names say of the codes. */
const ENCODINGS: readonly (readonly [name: RegExp, encoding: 'gb18030' | 'big5'])[] = [
	[/^GB[\w]*-(?:EUC-)?[HV]$/, 'gb18030'],
	[/^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/, 'big5'],
];
const WIDE = /^Uni(?:GB|CNS)-(?:UCS2|UTF16)-[HV]$/;
/** What tells the characters of a collection; ours are numbered by their characters. */
const CHARACTERS = /^Adobe-(?:GB1|CNS1)-UCS2$/;

const HEAD = '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n';
const FOOT = 'endcmap\nend\nend\n';

function hex(value: number, digits = 4): string {
	return value.toString(16).padStart(digits, '0');
}

function inHundreds(rows: readonly string[], kind: string): string {
	let text = '';
	for (let at = 0; at < rows.length; at += 100) {
		const some = rows.slice(at, at + 100);
		text += `${some.length} begin${kind}\n${some.join('\n')}\nend${kind}\n`;
	}
	return text;
}

/** Codes of two bytes as characters; ASCII stands for itself. */
function doubleBytes(encoding: 'gb18030' | 'big5'): string {
	const decoder = new TextDecoder(encoding);
	const rows: string[] = [];
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const character = decoder.decode(Uint8Array.of(lead, trail));
			const code = character.charCodeAt(0);
			if (character.length === 1 && code !== 0xfffd) rows.push(`<${hex(lead * 256 + trail)}> ${code}`);
		}
	}
	const spaces = '2 begincodespacerange\n<00> <80>\n<8140> <fefe>\nendcodespacerange\n';
	return `${spaces}1 begincidrange\n<20> <7e> 32\nendcidrange\n${inHundreds(rows, 'cidchar')}`;
}

/**
 * The table of a name.
 *
 * @throws where we have none: then the font's text is not read
 */
function tableOf(name: string): string {
	const double = ENCODINGS.find(([pattern]) => pattern.test(name))?.[1];
	if (double !== undefined) return HEAD + doubleBytes(double) + FOOT;
	const space = '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n';
	if (WIDE.test(name)) return `${HEAD}${space}1 begincidrange\n<0000> <ffff> 0\nendcidrange\n${FOOT}`;
	const leads = Array.from({ length: 256 }, (_, lead) => `<${hex(lead, 2)}00> <${hex(lead, 2)}ff> <${hex(lead, 2)}00>`);
	if (CHARACTERS.test(name)) return HEAD + space + inHundreds(leads, 'bfrange') + FOOT;
	throw new Error('no such table');
}

/** Gives the library the tables that it asks for by name; nothing is fetched. */
export class CodeTables {
	/** Whether a font named a table of codes; without one, the numbers of its characters are not ours. */
	private isOurs = false;

	async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
		const isCharacters = CHARACTERS.test(filename);
		if (kind !== 'cMapUrl' || (isCharacters && !this.isOurs)) throw new Error('not here');
		const table = tableOf(filename);
		this.isOurs ||= !isCharacters;
		return new TextEncoder().encode(table);
	}
}
