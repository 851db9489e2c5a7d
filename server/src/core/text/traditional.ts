// Simplified script turned into traditional, for what is written into drafts in that script.
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';

/**
 * Words whose characters are not each turned alike. The dictionary of words that goes with the one of characters weighs
 * a megabyte; these are the words of law and of platforms, and a test compares them with it.
 */
const WORDS: readonly (readonly [string, string])[] = [
	['注册', '註冊'],
	['注销', '註銷'],
	['标注', '標註'],
	['注明', '註明'],
	['加注', '加註'],
	['备注', '備註'],
	['签订', '簽訂'],
	['签名', '簽名'],
	['签署', '簽署'],
	['周岁', '週歲'],
	['周期', '週期'],
	['每周', '每週'],
	['复制', '複製'],
	['复杂', '複雜'],
	['复核', '複核'],
	['重复', '重複'],
	['答复', '答覆'],
	['回复', '回覆'],
	['制作', '製作'],
	['制造', '製造'],
	['联系', '聯繫'],
	['关系', '關係'],
	['日志', '日誌'],
	['干扰', '干擾'],
	['一并', '一併'],
	['合并', '合併'],
	['分钟', '分鐘'],
	['采编', '采編'],
	['事迹', '事蹟'],
	['海淀', '海淀'],
	['参与', '參與'],
];

/** Characters of which the dictionary puts first what few write today. */
const USUAL: readonly (readonly [string, string])[] = [
	['为', '為'],
	['群', '群'],
	['众', '眾'],
	['伪', '偽'],
	['启', '啟'],
	['泄', '洩'],
	['秘', '秘'],
	['核', '核'],
	['布', '布'],
];

const words = new Map(WORDS);
const anyWord = new RegExp(WORDS.map(([from]) => from).join('|'), 'g');
let known: ReadonlyMap<string, string> | undefined;

/** Traditional characters by simplified ones; made when first needed. */
function characters(): ReadonlyMap<string, string> {
	if (known !== undefined) return known;
	const found = new Map<string, string>();
	for (const entry of simplifiedToTraditional.split('|')) {
		const [from = '', to = ''] = entry.split(' ');
		found.set(from, to);
	}
	for (const [from, to] of USUAL) found.set(from, to);
	known = found;
	return found;
}

function byCharacter(text: string): string {
	const forms = characters();
	return Array.from(text, (character) => forms.get(character) ?? character).join('');
}

/** A text in traditional script. */
export function toTraditional(text: string): string {
	let turned = '';
	let at = 0;
	for (const { 0: word, index } of text.matchAll(anyWord)) {
		turned += byCharacter(text.slice(at, index)) + (words.get(word) ?? word);
		at = index + word.length;
	}
	return turned + byCharacter(text.slice(at));
}
