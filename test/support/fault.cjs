// Loaded into a program under test: no expression is matched against a text that holds the word of the environment.
const { exec } = RegExp.prototype;
const word = process.env.HEGUI_FAULT;
if (word) {
	RegExp.prototype.exec = function faulty(text) {
		if (String(text).includes(word)) throw new TypeError('no idea of it');
		return exec.call(this, text);
	};
}
